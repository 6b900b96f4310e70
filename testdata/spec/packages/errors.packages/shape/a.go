package shape

type hidden struct{}

type Shown struct{ hidden int }

func New() Shown { return Shown{} }
