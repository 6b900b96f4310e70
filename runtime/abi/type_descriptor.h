#pragma once
// Type descriptors: what the compiler emits about a Go type and what the runtime (and reflect) reads.
//
// Every type that a program needs at run time has one descriptor in the whole binary: the compiler emits
// it as a `linkonce_odr` constant under its canonical link name, so *identity of types is identity of
// addresses*. Descriptors are read-only static data (address space 0) and are never roots.
//
//     Type header (72 bytes) | kind-specific tail | (Uncommon is reached by pointer)
//
// Sizes and offsets are bytes. The compiler builds these structures field by field in LLVM IR
// (compiler/lower/type_metadata.cpp); the static_asserts below pin the layout both sides rely on.
#include <cstddef>
#include <cstdint>

namespace tuco::abi {

// Numbered as reflect.Kind.
enum class Kind : uint8_t {
  Invalid,
  Bool,
  Int,
  Int8,
  Int16,
  Int32,
  Int64,
  Uint,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Uintptr,
  Float32,
  Float64,
  Complex64,
  Complex128,
  Array,
  Chan,
  Func,
  Interface,
  Map,
  Pointer,
  Slice,
  String,
  Struct,
  UnsafePointer,
};

enum TypeFlag : uint8_t {
  kDirectInterface = 1 << 0, // pointer-shaped: an interface's data word is the value itself
  kMemoryEqual = 1 << 1,     // == is equality of bytes (no padding, no floats, strings, interfaces)
  kComparable = 1 << 2,      // == is defined (it may still panic inside interfaces)
  kNamed = 1 << 3,           // has a declared name
  kVariadic = 1 << 4,        // FuncType only
};

// A name with its length. Method and field names are emitted once per binary under a canonical link name
// (`name:Foo` if exported, `name:path/pkg.foo` otherwise), so names that Go holds equal have equal addresses.
struct Name {
  const char *data;
  uint64_t length;
};

struct Uncommon;

struct Type {
  uint64_t size;
  uint64_t pointer_bytes; // length of the prefix that can hold pointers; 0: no pointers
  uint32_t hash;          // of the link name
  uint8_t flags;          // TypeFlag
  uint8_t align;
  uint8_t field_align;
  Kind kind;
  // Bit i of byte i/8: word i of a period holds a pointer that the collector must see. A value of the
  // type is size/mask_period repetitions (arrays share the mask of their element).
  // The mask's bytes are padded with zeros to a multiple of 8, so that it can be read a word at a time.
  const uint8_t *pointer_mask;
  uint64_t mask_period;     // bytes; == size unless the type is an array
  Name string;              // as %T prints it: main.T, map[string]int, *bytes.Buffer
  const Type *pointer_to;   // descriptor of *T, or null if the program never needs it
  const Uncommon *uncommon; // name and methods, or null
};
static_assert(sizeof(Type) == 72);

// The sections of the descriptors of types without a name, by size, so that each is an array: pointers and slices;
// channels, maps and structs; arrays and functions. There reflection looks for the type that it is to make from others.
// A descriptor does not refer to those that are made of it, since that would keep them, and their methods, in every
// program.
inline constexpr const char *kTypeSections[] = {"tuco_types_80", "tuco_types_88", "tuco_types_96"};

// How the symbols of the arrays of methods begin, a type's and an interface's; the type follows. By them the link finds
// the tables whose methods nobody can ask for (compiler/emit/method_pruning.cpp).
inline constexpr const char *kMethodTable = "methods:", *kInterfaceTable = "interface:";

struct FuncType;

// Methods are sorted by name (then package path), as reflect shows them.
struct Method {
  const Name *name;
  const FuncType *type; // without the receiver
  const void *
      interface_code; // receiver is the interface's data word; null: no interface of the program has the method
  const void *direct_code; // receiver is a value of the type; null: reflection asks for no methods, either
};
static_assert(sizeof(Method) == 32);

struct Uncommon {
  Name name;         // T
  Name package_path; // example.com/p
  uint64_t method_count;
  const Method *methods;
};

struct PointerType {
  Type header;
  const Type *elem;
};
struct SliceType {
  Type header;
  const Type *elem;
};
static_assert(sizeof(PointerType) == 80 && sizeof(SliceType) == 80); // see kTypeSections
struct ArrayType {
  Type header;
  const Type *elem;
  const Type *slice;
  uint64_t length;
};
enum ChanDirection : uint64_t { kRecvDir = 1, kSendDir = 2, kBothDir = 3 };
struct ChanType {
  Type header;
  const Type *elem;
  uint64_t direction;
};
struct MapType {
  Type header;
  const Type *key;
  const Type *elem;
};

struct FuncType {
  Type header;
  uint64_t in_count, out_count;
  const Type *const *parameters; // in, then out
};

struct Field {
  const Name *name;
  const Type *type;
  uint64_t offset;
  Name tag;
  const Name *package_path; // null if exported
  uint64_t embedded;
};
struct StructType {
  Type header;
  uint64_t field_count;
  const Field *fields;
};

struct InterfaceMethod {
  const Name *name;
  const FuncType *type;
  const Name *package_path; // null if exported
};
static_assert(sizeof(InterfaceMethod) == 24);
static_assert(sizeof(ChanType) == 88 && sizeof(MapType) == 88 && sizeof(StructType) == 88);
static_assert(sizeof(ArrayType) == 96 && sizeof(FuncType) == 96);

struct InterfaceType {
  Type header;
  uint64_t method_count;
  const InterfaceMethod *methods;
};

// The first word of a non-empty interface value. Static tables are emitted by the compiler as
// `itab:<type>,<interface>`; the runtime makes others on demand. Two tables for one pair may exist, so
// compare `type`, never the address of the table.
struct Itab {
  const InterfaceType *interface;
  const Type *type;
  uint64_t hash;          // type->hash
  const void *methods[1]; // method_count entries: interface_code of each, in the interface's order
};

} // namespace tuco::abi
