// vendor/modules.txt:
//
//     # PATH VERSION [=> PATH [VERSION]]       a module, perhaps replaced
//     ## explicit; go 1.N                      go.mod requires it; its language
//     PATH/of/package                          a package that is here (folders say so as well)
//     # PATH => PATH [VERSION]                 a replacement of every version
//
// It must say the same of requirements and replacements as go.mod, or the copies are of another program.
#include "compiler/driver/vendored.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace tuco::driver {

namespace {

std::vector<std::string> words_of(const std::string &line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

} // namespace

std::vector<VendoredModule> read_vendored(const std::string &path) {
  std::vector<VendoredModule> list;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> words = words_of(line);
    if (words.empty()) continue;
    if (words[0] == "##") {
      for (size_t i = 1; i < words.size() && !list.empty(); i++) {
        if (words[i].starts_with("explicit")) list.back().is_explicit = true;
        if (words[i] == "go" && i + 1 < words.size())
          list.back().go_version = "go1." + std::to_string(go_minor(words[i + 1]));
      }
    } else if (words[0] == "#" && words.size() > 1) {
      VendoredModule module;
      auto arrow = static_cast<size_t>(std::find(words.begin(), words.end(), "=>") - words.begin());
      module.module = {words[1], arrow > 2 && words.size() > 2 ? words[2] : ""};
      if (arrow + 1 < words.size())
        module.by = {words[arrow + 1], arrow + 2 < words.size() ? words[arrow + 2] : ""};
      list.push_back(std::move(module));
    }
  }
  return list;
}

std::string vendor_inconsistencies(const std::vector<ModuleFile> &mains,
                                   const std::vector<Replacement> &replaced,
                                   const std::vector<VendoredModule> &vendored) {
  std::string text;
  auto complain = [&](const ModuleVersion &module, const std::string &what) {
    text += "\n\t" + module.text() + ": " + what;
  };
  auto find = [&](const ModuleVersion &module) -> const VendoredModule * {
    for (const VendoredModule &v : vendored)
      if (v.module == module) return &v;
    return nullptr;
  };
  for (const ModuleFile &main : mains)
    for (const ModuleVersion &required : main.required) {
      const VendoredModule *v = find(required);
      if (main.minor() < 14) { // then modules.txt does not tell what is explicit
        for (const VendoredModule &other : vendored)
          if (other.module.path == required.path && other.module.version != required.version)
            complain(required, "is explicitly required in go.mod, but vendor/modules.txt indicates " +
                                   other.module.text());
        continue;
      }
      if (v == nullptr || !v->is_explicit)
        complain(required,
                 "is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt");
    }
  for (const Replacement &replacement : replaced) {
    const VendoredModule *v = find(replacement.old);
    bool is_old = !mains.empty() && mains[0].minor() < 14 && v == nullptr;
    if (is_old) continue;
    if (v == nullptr || v->by.path.empty())
      complain(replacement.old, "is replaced in go.mod, but not marked as replaced in vendor/modules.txt");
    else if (v->by != replacement.by)
      complain(replacement.old, "is replaced by " + replacement.by.text() +
                                    " in go.mod, but marked as replaced by " + v->by.text() +
                                    " in vendor/modules.txt");
  }
  for (const VendoredModule &v : vendored) {
    bool required = false;
    for (const ModuleFile &main : mains)
      required |= std::find(main.required.begin(), main.required.end(), v.module) != main.required.end();
    if (v.is_explicit && !required)
      complain(v.module,
               "is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod");
  }
  for (const VendoredModule &v : vendored) {
    bool is_replaced = v.by.path.empty();
    for (const Replacement &replacement : replaced)
      is_replaced |= replacement.old.path == v.module.path &&
                     (replacement.old.version.empty() || replacement.old.version == v.module.version);
    if (!is_replaced)
      complain(v.module, "is marked as replaced in vendor/modules.txt, but not replaced in go.mod");
  }
  return text;
}

} // namespace tuco::driver
