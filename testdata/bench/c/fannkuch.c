#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static long fannkuch(long n, long *checksum_out) {
  long *perm = calloc(n, sizeof *perm), *perm1 = calloc(n, sizeof *perm1), *count = calloc(n, sizeof *count);
  for (long i = 0; i < n; i++) perm1[i] = i;
  long checksum = 0, max = 0, r = n;
  for (long number = 0;; number++) {
    for (; r != 1; r--) count[r - 1] = r;
    memcpy(perm, perm1, n * sizeof *perm);
    long flips = 0;
    for (long k = perm[0]; k != 0; k = perm[0]) {
      for (long i = 0, j = k; i < j; i++, j--) {
        long swapped = perm[i];
        perm[i] = perm[j];
        perm[j] = swapped;
      }
      flips++;
    }
    if (flips > max) max = flips;
    checksum += number % 2 == 0 ? flips : -flips;
    for (;;) {
      if (r == n) {
        *checksum_out = checksum;
        free(perm);
        free(perm1);
        free(count);
        return max;
      }
      long first = perm1[0];
      for (long i = 0; i < r; i++) perm1[i] = perm1[i + 1];
      perm1[r] = first;
      if (--count[r] > 0) break;
      r++;
    }
  }
}

int main(void) {
  long checksum, max = fannkuch(10, &checksum);
  printf("%ld %ld\n", checksum, max);
}
