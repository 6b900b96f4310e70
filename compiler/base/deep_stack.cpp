#include "compiler/base/deep_stack.h"

#include "compiler/base/assert.h"

#include <algorithm>
#include <pthread.h>
#include <vector>

namespace tuco::base {

namespace {

constexpr std::size_t all_stacks = std::size_t{1} << 30, smallest_stack = std::size_t{8} << 20;

void *enter(void *work) {
  (*static_cast<const std::function<void()> *>(work))();
  return nullptr;
}

} // namespace

void run_on_deep_stack(const std::function<void()> &work) { run_on_deep_stacks(1, work); }

void run_on_deep_stacks(std::size_t count, const std::function<void()> &work) {
  pthread_attr_t attributes;
  TUCO_CHECK(pthread_attr_init(&attributes) == 0);
  TUCO_CHECK(pthread_attr_setstacksize(&attributes, std::max(all_stacks / count, smallest_stack)) == 0);
  std::vector<pthread_t> threads;
  for (pthread_t thread; threads.size() < count; threads.push_back(thread))
    if (pthread_create(&thread, &attributes, enter, const_cast<std::function<void()> *>(&work)) != 0) break;
  // Where address space is limited (ulimit -v), the caller's stack has to do.
  if (threads.empty()) work();
  for (pthread_t thread : threads) pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
}

} // namespace tuco::base
