#pragma once
// TUCODEBUG=escapecheck: that no pointer into a data stack is where escape analysis says that none can be.
namespace tuco::rt::gc {

// After marking, the world stopped. Ends the program if it finds one; escape_check.cpp has the essay.
void check_escapes();

} // namespace tuco::rt::gc
