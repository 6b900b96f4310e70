#include <stdio.h>
#include <stdlib.h>

static double **rows(long n) {
  double **m = calloc(n, sizeof *m);
  for (long i = 0; i < n; i++) m[i] = calloc(n, sizeof **m);
  return m;
}

static double **matrix(long n, double seed) {
  double **m = rows(n);
  for (long i = 0; i < n; i++)
    for (long j = 0; j < n; j++) m[i][j] = seed * (double)(i - j) * (double)(i + j) / (double)(n * n);
  return m;
}

static double **multiply(double **a, double **b, long n) {
  double **c = rows(n), **t = rows(n);
  for (long i = 0; i < n; i++)
    for (long j = 0; j < n; j++) t[i][j] = b[j][i];
  for (long i = 0; i < n; i++)
    for (long j = 0; j < n; j++) {
      double s = 0;
      for (long k = 0; k < n; k++) s += a[i][k] * t[j][k];
      c[i][j] = s;
    }
  return c;
}

int main(void) {
  double **c = multiply(matrix(700, 1), matrix(700, 2), 700);
  printf("%ld\n", (long)(c[350][350] * 1000));
}
