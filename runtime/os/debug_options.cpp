#include "runtime/os/debug_options.h"

#include "runtime/os/last_words.h"

#include <cstring>

namespace tuco::rt::os {

DebugOptions debug;

void read_debug_options(const char *text) {
  while (text && *text) {
    size_t length = strcspn(text, ",");
    size_t name_length = strcspn(text, ",=");
    uint32_t number = 1;
    if (text[name_length] == '=') {
      number = 0;
      for (size_t i = name_length + 1; i < length; i++) number = number * 10 + (text[i] - '0');
    }
    auto is = [&](const char *name) {
      return strlen(name) == name_length && !strncmp(name, text, name_length);
    };
    if (is("gcstress"))
      debug.gc_stress = number;
    else if (is("markstress"))
      debug.mark_stress = number;
    else if (is("stackstress"))
      debug.stack_stress = number;
    else if (is("preemptstress"))
      debug.preempt_stress = number;
    else if (is("clobberfree"))
      debug.clobber_free = number;
    else if (is("clobberdead"))
      debug.clobber_dead = number;
    else if (is("gcverify"))
      debug.gc_verify = number;
    else if (is("escapecheck"))
      debug.escape_check = number;
    else if (is("oldprocessor"))
      debug.old_processor = number;
    else if (is("barrier"))
      debug.barrier = number;
    else if (is("gctrace"))
      debug.gc_trace = number;
    else if (is("gcperiod"))
      debug.gc_period = number;
    else if (length)
      fatal("unknown name in TUCODEBUG (known: gcstress markstress stackstress preemptstress clobberfree "
            "clobberdead "
            "gcverify escapecheck oldprocessor barrier gctrace gcperiod)");
    text += length;
    if (*text == ',') text++;
  }
}

} // namespace tuco::rt::os
