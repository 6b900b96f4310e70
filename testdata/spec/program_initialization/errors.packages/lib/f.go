package lib

func init() {}

func Init() {}
