#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static double a(long i, long j) { return 1 / (double)((i + j) * (i + j + 1) / 2 + i + 1); }

static void times(double *v, const double *u, long n) {
  for (long i = 0; i < n; i++) {
    double s = 0;
    for (long j = 0; j < n; j++) s += a(i, j) * u[j];
    v[i] = s;
  }
}

static void times_transposed(double *v, const double *u, long n) {
  for (long i = 0; i < n; i++) {
    double s = 0;
    for (long j = 0; j < n; j++) s += a(j, i) * u[j];
    v[i] = s;
  }
}

int main(void) {
  const long n = 1500;
  double *u = malloc(n * sizeof *u), *v = calloc(n, sizeof *v), *t = calloc(n, sizeof *t);
  for (long i = 0; i < n; i++) u[i] = 1;
  for (int i = 0; i < 10; i++) {
    times(t, u, n);
    times_transposed(v, t, n);
    times(t, v, n);
    times_transposed(u, t, n);
  }
  double vbv = 0, vv = 0;
  for (long i = 0; i < n; i++) {
    vbv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  printf("%ld\n", (long)(sqrt(vbv / vv) * 1e9));
  free(u);
  free(v);
  free(t);
}
