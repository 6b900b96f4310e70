// check
// No union has more than a hundred terms, in itself or with what the types in it stand for.
package p

type (
	t0   struct{ _ [1]byte }
	t1   struct{ _ [2]byte }
	t2   struct{ _ [3]byte }
	t3   struct{ _ [4]byte }
	t4   struct{ _ [5]byte }
	t5   struct{ _ [6]byte }
	t6   struct{ _ [7]byte }
	t7   struct{ _ [8]byte }
	t8   struct{ _ [9]byte }
	t9   struct{ _ [10]byte }
	t10  struct{ _ [11]byte }
	t11  struct{ _ [12]byte }
	t12  struct{ _ [13]byte }
	t13  struct{ _ [14]byte }
	t14  struct{ _ [15]byte }
	t15  struct{ _ [16]byte }
	t16  struct{ _ [17]byte }
	t17  struct{ _ [18]byte }
	t18  struct{ _ [19]byte }
	t19  struct{ _ [20]byte }
	t20  struct{ _ [21]byte }
	t21  struct{ _ [22]byte }
	t22  struct{ _ [23]byte }
	t23  struct{ _ [24]byte }
	t24  struct{ _ [25]byte }
	t25  struct{ _ [26]byte }
	t26  struct{ _ [27]byte }
	t27  struct{ _ [28]byte }
	t28  struct{ _ [29]byte }
	t29  struct{ _ [30]byte }
	t30  struct{ _ [31]byte }
	t31  struct{ _ [32]byte }
	t32  struct{ _ [33]byte }
	t33  struct{ _ [34]byte }
	t34  struct{ _ [35]byte }
	t35  struct{ _ [36]byte }
	t36  struct{ _ [37]byte }
	t37  struct{ _ [38]byte }
	t38  struct{ _ [39]byte }
	t39  struct{ _ [40]byte }
	t40  struct{ _ [41]byte }
	t41  struct{ _ [42]byte }
	t42  struct{ _ [43]byte }
	t43  struct{ _ [44]byte }
	t44  struct{ _ [45]byte }
	t45  struct{ _ [46]byte }
	t46  struct{ _ [47]byte }
	t47  struct{ _ [48]byte }
	t48  struct{ _ [49]byte }
	t49  struct{ _ [50]byte }
	t50  struct{ _ [51]byte }
	t51  struct{ _ [52]byte }
	t52  struct{ _ [53]byte }
	t53  struct{ _ [54]byte }
	t54  struct{ _ [55]byte }
	t55  struct{ _ [56]byte }
	t56  struct{ _ [57]byte }
	t57  struct{ _ [58]byte }
	t58  struct{ _ [59]byte }
	t59  struct{ _ [60]byte }
	t60  struct{ _ [61]byte }
	t61  struct{ _ [62]byte }
	t62  struct{ _ [63]byte }
	t63  struct{ _ [64]byte }
	t64  struct{ _ [65]byte }
	t65  struct{ _ [66]byte }
	t66  struct{ _ [67]byte }
	t67  struct{ _ [68]byte }
	t68  struct{ _ [69]byte }
	t69  struct{ _ [70]byte }
	t70  struct{ _ [71]byte }
	t71  struct{ _ [72]byte }
	t72  struct{ _ [73]byte }
	t73  struct{ _ [74]byte }
	t74  struct{ _ [75]byte }
	t75  struct{ _ [76]byte }
	t76  struct{ _ [77]byte }
	t77  struct{ _ [78]byte }
	t78  struct{ _ [79]byte }
	t79  struct{ _ [80]byte }
	t80  struct{ _ [81]byte }
	t81  struct{ _ [82]byte }
	t82  struct{ _ [83]byte }
	t83  struct{ _ [84]byte }
	t84  struct{ _ [85]byte }
	t85  struct{ _ [86]byte }
	t86  struct{ _ [87]byte }
	t87  struct{ _ [88]byte }
	t88  struct{ _ [89]byte }
	t89  struct{ _ [90]byte }
	t90  struct{ _ [91]byte }
	t91  struct{ _ [92]byte }
	t92  struct{ _ [93]byte }
	t93  struct{ _ [94]byte }
	t94  struct{ _ [95]byte }
	t95  struct{ _ [96]byte }
	t96  struct{ _ [97]byte }
	t97  struct{ _ [98]byte }
	t98  struct{ _ [99]byte }
	t99  struct{ _ [100]byte }
	t100 struct{ _ [101]byte }
)

type written interface {
	t0 | t1 | t2 | t3 | t4 | t5 | t6 | t7 | t8 | t9 | t10 | t11 | t12 | t13 | t14 | t15 | t16 | t17 | t18 | t19 | t20 | t21 | t22 | t23 | t24 | t25 | t26 | t27 | t28 | t29 | t30 | t31 | t32 | t33 | t34 | t35 | t36 | t37 | t38 | t39 | t40 | t41 | t42 | t43 | t44 | t45 | t46 | t47 | t48 | t49 | t50 | t51 | t52 | t53 | t54 | t55 | t56 | t57 | t58 | t59 | t60 | t61 | t62 | t63 | t64 | t65 | t66 | t67 | t68 | t69 | t70 | t71 | t72 | t73 | t74 | t75 | t76 | t77 | t78 | t79 | t80 | t81 | t82 | t83 | t84 | t85 | t86 | t87 | t88 | t89 | t90 | t91 | t92 | t93 | t94 | t95 | t96 | t97 | t98 | t99 |
		t100 // ERROR "^cannot handle more than 100 union terms \(implementation limitation\)$"
}

type half interface {
	t0 | t1 | t2 | t3 | t4 | t5 | t6 | t7 | t8 | t9 | t10 | t11 | t12 | t13 | t14 | t15 | t16 | t17 | t18 | t19 | t20 | t21 | t22 | t23 | t24 | t25 | t26 | t27 | t28 | t29 | t30 | t31 | t32 | t33 | t34 | t35 | t36 | t37 | t38 | t39 | t40 | t41 | t42 | t43 | t44 | t45 | t46 | t47 | t48 | t49 | t50 | t51 | t52 | t53 | t54 | t55 | t56 | t57 | t58 | t59
}

type other interface {
	t40 | t41 | t42 | t43 | t44 | t45 | t46 | t47 | t48 | t49 | t50 | t51 | t52 | t53 | t54 | t55 | t56 | t57 | t58 | t59 | t60 | t61 | t62 | t63 | t64 | t65 | t66 | t67 | t68 | t69 | t70 | t71 | t72 | t73 | t74 | t75 | t76 | t77 | t78 | t79 | t80 | t81 | t82 | t83 | t84 | t85 | t86 | t87 | t88 | t89 | t90 | t91 | t92 | t93 | t94 | t95 | t96 | t97 | t98 | t99 | t100
}

type full interface {
	t0 | t1 | t2 | t3 | t4 | t5 | t6 | t7 | t8 | t9 | t10 | t11 | t12 | t13 | t14 | t15 | t16 | t17 | t18 | t19 | t20 | t21 | t22 | t23 | t24 | t25 | t26 | t27 | t28 | t29 | t30 | t31 | t32 | t33 | t34 | t35 | t36 | t37 | t38 | t39 | t40 | t41 | t42 | t43 | t44 | t45 | t46 | t47 | t48 | t49 |
		t50 | t51 | t52 | t53 | t54 | t55 | t56 | t57 | t58 | t59 | t60 | t61 | t62 | t63 | t64 | t65 | t66 | t67 | t68 | t69 | t70 | t71 | t72 | t73 | t74 | t75 | t76 | t77 | t78 | t79 | t80 | t81 | t82 | t83 | t84 | t85 | t86 | t87 | t88 | t89 | t90 | t91 | t92 | t93 | t94 | t95 | t96 | t97 | t98 | t99
}

// Terms that are in both count once.
type merged interface {
	half | t30 | t31 | t32 | t33 | t34 | t35 | t36 | t37 | t38 | t39 | t40 | t41 | t42 | t43 | t44 | t45 | t46 | t47 | t48 | t49 | t50 | t51 | t52 | t53 | t54 | t55 | t56 | t57 | t58 | t59 | t60 | t61 | t62 | t63 | t64 | t65 | t66 | t67 | t68 | t69 | t70 | t71 | t72 | t73 | t74 | t75 | t76 | t77 | t78 | t79 | t80 | t81 | t82 | t83 | t84 | t85 | t86 | t87 | t88 | t89 | t90 | t91 | t92 | t93 | t94 | t95 | t96 | t97 | t98 | t99
}

type embedding interface {
	half | other // ERROR "^cannot handle more than 100 union terms"
}

func f[P full | string](p P) {} // ERROR "^cannot handle more than 100 union terms"

func g[P merged](p P) {}

func _() {
	g(t99{})
	f(0)
}
