#include "runtime/services/itab.h"

#include "runtime/os/last_words.h"
#include "runtime/os/memory.h"
#include "runtime/services/type_algorithms.h"
#include "runtime/sync/mutex.h"

#include <cstring>

namespace tuco::rt::services {

namespace {
struct Entry {
  const abi::InterfaceType *interface;
  const abi::Type *type;
  uint64_t result; // atomic; published last
};
struct Table {
  uint64_t mask;
  Entry entries[1];
};
Table *table; // atomic
uint64_t used;
sync::Mutex lock{sync::Rank::Itabs};

uint64_t start_of(const abi::InterfaceType *interface, const abi::Type *type) {
  return fold_multiply((uint64_t)interface ^ kHashSecret0, (uint64_t)type ^ kHashSecret1);
}

uint64_t lookup(const Table *t, const abi::InterfaceType *interface, const abi::Type *type) {
  for (uint64_t i = start_of(interface, type);; i++) {
    const Entry &e = t->entries[i & t->mask];
    uint64_t result = sync::load(&e.result, sync::acquire);
    if (!result) return 0;
    if (e.interface == interface && e.type == type) return result;
  }
}

void insert(Table *t, const Entry &entry) {
  uint64_t i = start_of(entry.interface, entry.type);
  while (t->entries[i & t->mask].result) i++;
  Entry &e = t->entries[i & t->mask];
  e.interface = entry.interface;
  e.type = entry.type;
  sync::store(&e.result, entry.result, sync::release);
}

void reserve() {
  uint64_t size = table ? table->mask + 1 : 0;
  if (used * 4 < size * 3) return;
  uint64_t new_size = size ? size * 2 : 256;
  auto *t = (Table *)os::allocate_permanent(sizeof(Table) + new_size * sizeof(Entry));
  t->mask = new_size - 1;
  for (uint64_t i = 0; i < size; i++)
    if (table->entries[i].result) insert(t, table->entries[i]);
  sync::store(&table, t, sync::release); // readers of the old one may go on with it
}

const abi::Method *find_method(const abi::Uncommon *methods, const abi::InterfaceMethod &wanted) {
  if (methods)
    for (uint64_t i = 0; i < methods->method_count; i++)
      if (methods->methods[i].name == wanted.name)
        return methods->methods[i].type == wanted.type ? &methods->methods[i] : nullptr;
  return nullptr;
}

uint64_t build(const abi::InterfaceType *interface, const abi::Type *type) {
  for (uint64_t i = 0; i < interface->method_count; i++)
    if (!find_method(type->uncommon, interface->methods[i])) return kDoesNotImplement;
  auto *itab =
      (abi::Itab *)os::allocate_permanent(sizeof(abi::Itab) + interface->method_count * sizeof(void *));
  itab->interface = interface;
  itab->type = type;
  itab->hash = type->hash;
  for (uint64_t i = 0; i < interface->method_count; i++) {
    itab->methods[i] = find_method(type->uncommon, interface->methods[i])->interface_code;
    // The link keeps what an interface of the program asks for (compiler/emit/method_pruning.cpp).
    if (!itab->methods[i]) os::fatal("runtime: a method of an interface was left out of the program");
  }
  return (uint64_t)itab;
}
} // namespace

uint64_t itab_lookup(const abi::InterfaceType *interface, const abi::Type *type) {
  Table *t = sync::load(&table, sync::acquire);
  return t ? lookup(t, interface, type) : 0;
}

uint64_t itab_find(const abi::InterfaceType *interface, const abi::Type *type) {
  sync::LockGuard guard(lock);
  if (uint64_t known = itab_lookup(interface, type)) return known;
  uint64_t result = build(interface, type);
  reserve();
  insert(table, {interface, type, result});
  used++;
  return result;
}

} // namespace tuco::rt::services
