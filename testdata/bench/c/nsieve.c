#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static long nsieve(long n) {
  bool *composite = calloc((size_t)n + 1, sizeof(bool));
  long count = 0;
  for (long i = 2; i <= n; i++) {
    if (composite[i]) continue;
    count++;
    for (long j = i + i; j <= n; j += i) composite[j] = true;
  }
  free(composite);
  return count;
}

int main(void) {
  for (int round = 0; round < 12; round++) printf("%ld\n", nsieve(4000000 >> (round % 3)));
}
