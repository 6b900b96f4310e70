// Exported calls: the functions of math whose results are not exact, from the C library (musl's libm), each where it is
// called for, so that a program carries only those that it uses.
//
// They are Leaf calls, with 512 bytes of the goroutine's stack at most. The functions below need at most a few hundred
// by their frames, but for the reduction of large angles (700 bytes), which sine, cosine, tangent and the Bessel
// functions share: those go to the thread's system stack, angles that are small enough for the short reduction excepted.
#include "runtime/stack/switch.h"

#include <cmath>

namespace {

// Calls f on the thread's system stack.
template <class F> double on_system_stack(F f) {
  struct Call {
    F &f;
    double result;
  } call{f, 0};
  tuco_leaf_call(
      [](uint64_t argument) {
        auto &c = *(Call *)argument;
        c.result = c.f();
      },
      (uint64_t)&call);
  return call.result;
}

// Up to here musl's reduction takes pi/2 away in parts, without arrays.
bool is_small_angle(double x) { return x > -1e6 && x < 1e6; }

} // namespace

extern "C" {

double rt_math_acos(double x) { return acos(x); }
double rt_math_acosh(double x) { return acosh(x); }
double rt_math_asin(double x) { return asin(x); }
double rt_math_asinh(double x) { return asinh(x); }
double rt_math_atan(double x) { return atan(x); }
double rt_math_atan2(double y, double x) { return atan2(y, x); }
double rt_math_atanh(double x) { return atanh(x); }
double rt_math_cbrt(double x) { return cbrt(x); }
double rt_math_cosh(double x) { return cosh(x); }
double rt_math_erf(double x) { return erf(x); }
double rt_math_erfc(double x) { return erfc(x); }
double rt_math_exp(double x) { return exp(x); }
double rt_math_exp2(double x) { return exp2(x); }
double rt_math_expm1(double x) { return expm1(x); }
double rt_math_fma(double x, double y, double z) { return fma(x, y, z); }
double rt_math_gamma(double x) { return tgamma(x); }
double rt_math_hypot(double x, double y) { return hypot(x, y); }
double rt_math_lgamma(double x) { return lgamma(x); }
double rt_math_log(double x) { return log(x); }
double rt_math_log1p(double x) { return log1p(x); }
double rt_math_pow(double x, double y) { return pow(x, y); }
double rt_math_sinh(double x) { return sinh(x); }
double rt_math_tanh(double x) { return tanh(x); }

double rt_math_cos(double x) {
  return is_small_angle(x) ? cos(x) : on_system_stack([=] { return cos(x); });
}
double rt_math_sin(double x) {
  return is_small_angle(x) ? sin(x) : on_system_stack([=] { return sin(x); });
}
double rt_math_tan(double x) {
  return is_small_angle(x) ? tan(x) : on_system_stack([=] { return tan(x); });
}
double rt_math_jn(int64_t order, double x) {
  return on_system_stack([=] { return jn((int)order, x); });
}
double rt_math_yn(int64_t order, double x) {
  return on_system_stack([=] { return yn((int)order, x); });
}

} // extern "C"
