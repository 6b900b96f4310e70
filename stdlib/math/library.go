package math

import _ "unsafe"

// The functions whose results are rounded come from the C library, which is more exact than a unit in the last place
// nearly everywhere. Special cases are those of the C standard, which are Go's too, except where a function below says
// otherwise.

//go:linkname acos rt_math_acos
func acos(x float64) float64

//go:linkname acosh rt_math_acosh
func acosh(x float64) float64

//go:linkname asin rt_math_asin
func asin(x float64) float64

//go:linkname asinh rt_math_asinh
func asinh(x float64) float64

//go:linkname atan rt_math_atan
func atan(x float64) float64

//go:linkname atan2 rt_math_atan2
func atan2(y, x float64) float64

//go:linkname atanh rt_math_atanh
func atanh(x float64) float64

//go:linkname cbrt rt_math_cbrt
func cbrt(x float64) float64

//go:linkname cos rt_math_cos
func cos(x float64) float64

//go:linkname cosh rt_math_cosh
func cosh(x float64) float64

//go:linkname erf rt_math_erf
func erf(x float64) float64

//go:linkname erfc rt_math_erfc
func erfc(x float64) float64

//go:linkname exp rt_math_exp
func exp(x float64) float64

//go:linkname exp2 rt_math_exp2
func exp2(x float64) float64

//go:linkname expm1 rt_math_expm1
func expm1(x float64) float64

//go:linkname fma rt_math_fma
func fma(x, y, z float64) float64

//go:linkname gamma rt_math_gamma
func gamma(x float64) float64

//go:linkname hypot rt_math_hypot
func hypot(p, q float64) float64

//go:linkname jn rt_math_jn
func jn(order int, x float64) float64

//go:linkname lgamma rt_math_lgamma
func lgamma(x float64) float64

//go:linkname log rt_math_log
func log(x float64) float64

//go:linkname log1p rt_math_log1p
func log1p(x float64) float64

//go:linkname pow rt_math_pow
func pow(x, y float64) float64

//go:linkname sin rt_math_sin
func sin(x float64) float64

//go:linkname sinh rt_math_sinh
func sinh(x float64) float64

//go:linkname tan rt_math_tan
func tan(x float64) float64

//go:linkname tanh rt_math_tanh
func tanh(x float64) float64

//go:linkname yn rt_math_yn
func yn(order int, x float64) float64
