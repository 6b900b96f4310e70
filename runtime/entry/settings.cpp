#include "runtime/entry/settings.h"

#include <cstring>

namespace tuco::rt::entry {

namespace {
// Takes a sign and digits off the text. False: there is no digit, or the number has more than 64 bits.
bool take_number(const char *&text, int64_t &value) {
  bool negative = *text == '-';
  if (*text == '-' || *text == '+') text++;
  if (*text < '0' || *text > '9') return false;
  for (value = 0; *text >= '0' && *text <= '9'; text++)
    if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, *text - '0', &value))
      return false;
  if (negative) value = -value;
  return true;
}
} // namespace

int64_t small_number(const char *text, int64_t fallback) {
  int64_t value;
  if (!text || !take_number(text, value) || *text || value != (int32_t)value) return fallback;
  return value;
}

int64_t gc_percent(const char *text) {
  if (text && !strcmp(text, "off")) return -1;
  return small_number(text, 100);
}

int64_t memory_limit(const char *text) {
  if (!text || !*text || !strcmp(text, "off")) return INT64_MAX;
  int64_t bytes;
  if (!take_number(text, bytes) || bytes < 0) return -1;
  if (!*text || !strcmp(text, "B")) return bytes;
  static const char kPrefixes[] = "KMGT";
  const char *prefix = strchr(kPrefixes, *text);
  if (!prefix || strcmp(text + 1, "iB")) return -1;
  int shift = 10 * (int)(prefix - kPrefixes + 1);
  return bytes > INT64_MAX >> shift ? -1 : bytes << shift;
}

int64_t listed_number(const char *list, const char *name) {
  int64_t result = 0;
  size_t length = strlen(name);
  while (list && *list) {
    size_t item = strcspn(list, ",");
    int64_t value;
    const char *number = list + length + 1;
    if (item > length + 1 && !strncmp(list, name, length) && list[length] == '=' &&
        take_number(number, value) && number == list + item)
      result = value;
    list += item + (list[item] == ',');
  }
  return result;
}

} // namespace tuco::rt::entry
