// Included before each source that is compiled for the explorer: puts its variables where execution.cpp resets them.
#pragma clang section bss = "tuco_model_bss" data = "tuco_model_data"
