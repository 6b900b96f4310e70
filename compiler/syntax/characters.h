// Classes of ASCII characters, for the lexer.
#pragma once

namespace tuco::syntax {

inline bool is_ascii_letter(char32_t c) { return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_'; }
inline bool is_decimal(char32_t c) { return c >= '0' && c <= '9'; }
inline bool is_hex(char32_t c) { return is_decimal(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }
inline char32_t lower(char32_t c) { return c | 0x20; }

} // namespace tuco::syntax
