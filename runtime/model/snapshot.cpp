#include "runtime/model/snapshot.h"

#include "runtime/model/execution.h"

namespace tuco::rt::model {

void Snapshots::take(Execution &execution, int step, const Position &position) {
  if (count_ == all_.size()) all_.emplace_back();
  Snapshot &s = all_[count_++];
  s.step = step;
  s.position = position;
  Copy copy(s.image, false);
  execution.keep(copy);
}

const Position *Snapshots::go_back(Execution &execution, size_t depth) {
  while (count_ && all_[count_ - 1].position.depth > depth) count_--;
  if (!count_) return nullptr;
  Snapshot &s = all_[count_ - 1];
  Copy copy(s.image, true);
  execution.keep(copy);
  return &s.position;
}

} // namespace tuco::rt::model
