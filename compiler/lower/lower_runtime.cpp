// Slices that grow, strings, maps, channels, print: operations that are mostly a call of the runtime.
#include "compiler/lower/function_lowering.h"

#include "compiler/base/assert.h"
#include "runtime/abi/values.h"

#include "llvm/IR/Constants.h"

namespace tuco::lower {

using types::BasicKind;
using types::TypeKind;

// ---- slices

// The slice with room for `count` more elements, and with its length. if_room: what is done if it has room already.
Value FunctionLowering::grown(const Expr &e, const Value &s, llvm::Value *count,
                              llvm::function_ref<void()> if_room) {
  llvm::Value *new_length = b_.CreateAdd(s.parts[1], count);
  llvm::BasicBlock *room = block("room"), *grow = block("grow"), *fits = block("fits");
  b_.CreateCondBr(b_.CreateICmpUGT(new_length, s.parts[2]), grow, room);
  start(grow);
  llvm::SmallVector<llvm::Value *, 6> how{m_.type_descriptor(core::elem_of(e.type)), s.parts[0], new_length,
                                          s.parts[2], count};
  bool is_local = !escape_.site_on_heap(e);
  if (is_local) how.push_back(append_buffer(e));
  Value array = runtime(is_local ? "rt_slice_grow_local" : "rt_slice_grow", how);
  llvm::BasicBlock *grow_end = b_.GetInsertBlock();
  b_.CreateBr(fits);
  start(room);
  if_room();
  llvm::BasicBlock *room_end = b_.GetInsertBlock();
  b_.CreateBr(fits);
  start(fits);
  llvm::PHINode *data = b_.CreatePHI(layout_.pointer(), 2), *capacity = b_.CreatePHI(layout_.word(), 2);
  data->addIncoming(s.parts[0], room_end);
  data->addIncoming(array.parts[0], grow_end);
  capacity->addIncoming(s.parts[2], room_end);
  capacity->addIncoming(array.parts[1], grow_end);
  Value out;
  out.parts = {data, new_length, capacity};
  return out;
}

Value FunctionLowering::append(const Expr &e) {
  types::Type *elem = core::elem_of(e.type);
  Value s = value(*e.operands[0]);
  std::vector<Value> added;
  for (const Expr *o : e.operands.subspan(1)) added.push_back(value(*o));
  Value out = grown(e, s, integer(static_cast<int64_t>(added.size())), [] {});
  for (size_t i = 0; i < added.size(); i++) {
    llvm::Value *length = s.parts[1];
    llvm::Value *at = i == 0 ? length : b_.CreateAdd(length, integer(static_cast<int64_t>(i)));
    store(element_address(out.parts[0], at, elem), added[i], elem);
  }
  return out;
}

void FunctionLowering::move_elements(types::Type *elem, llvm::Value *to, llvm::Value *from,
                                     llvm::Value *count) {
  if (core::size_of(elem) == 0) return;
  if (core::has_pointers(elem)) {
    runtime("rt_typed_move_many", {m_.type_descriptor(elem), to, from, count});
    return;
  }
  llvm::MaybeAlign align(static_cast<uint64_t>(types::align_of(elem)));
  b_.CreateMemMove(to, align, from, align, b_.CreateMul(count, integer(core::size_of(elem))));
}

void FunctionLowering::clear_elements(types::Type *elem, llvm::Value *at, llvm::Value *count) {
  if (core::has_pointers(elem))
    runtime("rt_typed_clear", {m_.type_descriptor(elem), at, count});
  else if (core::size_of(elem) != 0)
    b_.CreateMemSet(at, b_.getInt8(0), b_.CreateMul(count, integer(core::size_of(elem))),
                    llvm::MaybeAlign(1));
}

Value FunctionLowering::append_slice(const Expr &e) {
  types::Type *elem = core::elem_of(e.type);
  Value s = value(*e.operands[0]), more = value(*e.operands[1]);
  Value out = grown(e, s, more.parts[1], [] {});
  move_elements(elem, element_address(out.parts[0], s.parts[1], elem), more.parts[0], more.parts[1]);
  return out;
}

// What the runtime makes is zero.
Value FunctionLowering::append_zeros(const Expr &e) {
  types::Type *elem = core::elem_of(e.type);
  Value s = value(*e.operands[0]);
  llvm::Value *count = scalar(*e.operands[1]);
  cold_block(b_.CreateICmpSLT(count, integer(0)), "range",
             [&] { runtime("rt_slice_make", {m_.type_descriptor(elem), count, count}); });
  return grown(e, s, count,
               [&] { clear_elements(elem, element_address(s.parts[0], s.parts[1], elem), count); });
}

Value FunctionLowering::copy_slices(const Expr &e) {
  types::Type *elem = core::elem_of(e.operands[0]->type);
  Value to = value(*e.operands[0]), from = value(*e.operands[1]);
  llvm::Value *n = b_.CreateSelect(b_.CreateICmpULT(to.parts[1], from.parts[1]), to.parts[1], from.parts[1]);
  move_elements(elem, to.parts[0], from.parts[0], n);
  return Value(n);
}

// ---- strings

Value FunctionLowering::concat(const Expr &e) {
  std::vector<Value> parts;
  for (const Expr *o : e.operands) parts.push_back(value(*o));
  llvm::Value *memory = text_buffer(e);
  if (parts.size() == 2)
    return runtime("rt_string_concat2",
                   {memory, parts[0].parts[0], parts[0].parts[1], parts[1].parts[0], parts[1].parts[1]});
  llvm::StructType *string = llvm::StructType::get(context_, {layout_.pointer(), layout_.word()});
  llvm::Value *array = entry_alloca(llvm::ArrayType::get(string, parts.size()), "strings");
  for (size_t i = 0; i < parts.size(); i++) {
    b_.CreateStore(parts[i].parts[0], offset(array, i * 16));
    b_.CreateStore(parts[i].parts[1], offset(array, i * 16 + 8));
  }
  return runtime("rt_string_concat", {memory, array, integer(static_cast<int64_t>(parts.size()))});
}

// ---- maps

FunctionLowering::MapKey FunctionLowering::map_key_kind(types::Type *key) {
  types::Type *u = types::under(key);
  if (u->kind != TypeKind::Basic)
    return MapKey::Memory; // pointers stay pointers: the collector must see them
  auto *b = static_cast<types::Basic *>(u);
  if (b->info & types::IsString) return MapKey::String;
  if ((b->info & types::IsInteger) == 0) return MapKey::Memory;
  return core::size_of(key) == 4 ? MapKey::Word32 : core::size_of(key) == 8 ? MapKey::Word64 : MapKey::Memory;
}

std::vector<Value> FunctionLowering::map_get(const Expr &e) {
  types::Type *map_type = e.operands[0]->type;
  auto *m = types::under_as<types::Map>(map_type);
  llvm::Value *map = scalar(*e.operands[0]);
  Value key = value(*e.operands[1]);
  llvm::Constant *descriptor = m_.type_descriptor(map_type);
  llvm::Value *slot;
  switch (map_key_kind(m->key)) {
  case MapKey::Word32:
    slot = runtime("rt_map_get_u32", {descriptor, map, b_.CreateZExt(key.parts[0], layout_.word())}).single();
    break;
  case MapKey::Word64: slot = runtime("rt_map_get_u64", {descriptor, map, key.parts[0]}).single(); break;
  case MapKey::String:
    slot = runtime("rt_map_get_string", {descriptor, map, key.parts[0], key.parts[1]}).single();
    break;
  case MapKey::Memory:
    slot = runtime("rt_map_get", {descriptor, map, memory_of(key, m->key)}).single();
    break;
  }
  llvm::Value *found = b_.CreateICmpNE(slot, m_.zero_value());
  std::vector<Value> results;
  if (static_cast<uint64_t>(core::size_of(m->elem)) <= abi::kZeroValueBytes) {
    results.push_back(load(slot, m->elem));
  } else {
    llvm::Value *memory = scratch(m->elem);
    llvm::BasicBlock *hit = block("hit"), *miss = block("miss"), *after = block("after");
    b_.CreateCondBr(found, hit, miss);
    start(hit);
    copy(memory, slot, m->elem);
    b_.CreateBr(after);
    start(miss);
    clear(memory, m->elem);
    b_.CreateBr(after);
    start(after);
    results.push_back(load(memory, m->elem));
  }
  if (e.two_results) results.push_back(Value(found));
  return results;
}

Value FunctionLowering::map_assign(const Expr &e) {
  types::Type *map_type = e.operands[0]->type;
  auto *m = types::under_as<types::Map>(map_type);
  llvm::Value *map = scalar(*e.operands[0]);
  Value key = value(*e.operands[1]);
  llvm::Constant *descriptor = m_.type_descriptor(map_type);
  switch (map_key_kind(m->key)) {
  case MapKey::Word32:
    return runtime("rt_map_assign_u32", {descriptor, map, b_.CreateZExt(key.parts[0], layout_.word())});
  case MapKey::Word64: return runtime("rt_map_assign_u64", {descriptor, map, key.parts[0]});
  case MapKey::String: return runtime("rt_map_assign_string", {descriptor, map, key.parts[0], key.parts[1]});
  case MapKey::Memory: return runtime("rt_map_assign", {descriptor, map, memory_of(key, m->key)});
  }
  TUCO_UNREACHABLE();
}

void FunctionLowering::map_delete(const Expr &e) {
  types::Type *map_type = e.operands[0]->type;
  auto *m = types::under_as<types::Map>(map_type);
  llvm::Value *map = scalar(*e.operands[0]);
  Value key = value(*e.operands[1]);
  runtime("rt_map_delete", {m_.type_descriptor(map_type), map, memory_of(key, m->key)});
}

// ---- channels

std::vector<Value> FunctionLowering::receive(const Expr &e) {
  types::Type *elem = core::elem_of(e.operands[0]->type);
  llvm::Value *channel = scalar(*e.operands[0]);
  llvm::Value *memory = scratch(elem);
  llvm::Value *ok = runtime("rt_chan_recv", {channel, memory}).single();
  std::vector<Value> results{load(memory, elem)};
  // What was received must not stay reachable from here once the program has let go of it.
  if (!results[0].parts.empty() && types::has_pointers(elem)) clear(memory, elem);
  if (e.two_results) results.push_back(Value(b_.CreateICmpNE(ok, b_.getInt8(0))));
  return results;
}

std::vector<Value> FunctionLowering::select(const Expr &e) {
  std::span<const core::SelectCase> cases = *e.select;
  llvm::StructType *type =
      llvm::StructType::get(context_, {layout_.pointer(), layout_.pointer(), layout_.word()});
  llvm::Value *array = entry_alloca(llvm::ArrayType::get(type, std::max<size_t>(cases.size(), 1)), "cases");
  for (size_t i = 0; i < cases.size(); i++) {
    const core::SelectCase &c = cases[i];
    llvm::Value *channel = scalar(*c.channel);
    llvm::Value *elem = llvm::ConstantPointerNull::get(layout_.pointer());
    if (c.value != nullptr) {
      Value v = value(*c.value);
      elem = memory_of(v, c.value->type);
    } else if (c.destination != nullptr) {
      elem = variable_address(c.destination);
    }
    b_.CreateStore(channel, offset(array, i * 24));
    b_.CreateStore(elem, offset(array, i * 24 + 8));
    b_.CreateStore(integer(c.is_send ? abi::kSelectSend : abi::kSelectRecv), offset(array, i * 24 + 16));
  }
  Value r =
      runtime("rt_select", {array, integer(static_cast<int64_t>(cases.size())), b_.getInt8(e.has_default)});
  return {Value(r.parts[0]), Value(b_.CreateICmpNE(r.parts[1], integer(0)))};
}

// ---- print and println

void FunctionLowering::print(const Expr &e) {
  bool line = e.index == 1;
  runtime("rt_print_begin", {});
  auto text = [&](std::string_view s) {
    runtime("rt_print_string", {m_.string_data(s), integer(static_cast<int64_t>(s.size()))});
  };
  for (size_t i = 0; i < e.operands.size(); i++) {
    if (line && i != 0) text(" ");
    const Expr &o = *e.operands[i];
    Value v = value(o);
    types::Type *u = types::under(o.type);
    switch (u->kind) {
    case TypeKind::Basic: {
      auto *b = static_cast<types::Basic *>(u);
      if (b->basic == BasicKind::UntypedNil)
        runtime("rt_print_pointer", {llvm::ConstantPointerNull::get(layout_.pointer())});
      else if (b->info & types::IsBoolean)
        runtime("rt_print_bool", {v.parts[0]});
      else if (b->info & types::IsString)
        runtime("rt_print_string", {v.parts[0], v.parts[1]});
      else if (b->info & types::IsFloat)
        runtime(v.parts[0]->getType()->isFloatTy() ? "rt_print_float32" : "rt_print_float", {v.parts[0]});
      else if (b->info & types::IsComplex)
        runtime(v.parts[0]->getType()->isFloatTy() ? "rt_print_complex64" : "rt_print_complex",
                {v.parts[0], v.parts[1]});
      else if (b->info & types::IsUnsigned)
        runtime("rt_print_uint", {b_.CreateZExt(v.parts[0], layout_.word())});
      else if (b->info & types::IsInteger)
        runtime("rt_print_int", {b_.CreateSExt(v.parts[0], layout_.word())});
      else
        runtime("rt_print_pointer", {v.parts[0]});
      break;
    }
    case TypeKind::Interface: runtime("rt_print_interface", {v.parts[0], v.parts[1]}); break;
    case TypeKind::Slice: runtime("rt_print_slice", {v.parts[0], v.parts[1], v.parts[2]}); break;
    default: runtime("rt_print_pointer", {v.parts[0]}); break;
    }
  }
  if (line) text("\n");
  runtime("rt_print_end", {});
}

} // namespace tuco::lower
