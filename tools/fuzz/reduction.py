"""A smaller program that differs in the same way.

The text is read as a tree: a line, the lines below it that are indented more, and the closing line. What is tried, again
and again until nothing helps: taking out runs of neighbours (halves first), putting the inside of a block in its place,
and taking out an `else` or `case` part. A program that no longer compiles with gc, or differs in another way, is no
step.
"""
import re
import time


class Node:
    def __init__(self, line):
        self.line, self.children, self.tail = line, [], []  # tail: nodes of `} else {`, `case …:`, `}`

    def lines(self):
        result = [self.line]
        for child in self.children:
            result += child.lines()
        for part in self.tail:
            result += part.lines()
        return result


def depth_of(line):
    return len(line) - len(line.lstrip("\t"))


def parse(lines):
    """Siblings at the depth of the first line."""
    nodes, i = [], 0
    while i < len(lines):
        depth = depth_of(lines[i])
        node = Node(lines[i])
        i += 1
        start = i
        while i < len(lines) and (depth_of(lines[i]) > depth or not lines[i].strip()):
            i += 1
        node.children = parse(lines[start:i])
        closes = re.match(r"\t*[})]", node.line) or re.match(r"\t*(case .*|default):$", node.line)
        if closes and nodes and re.match(r".*([{(]|:)$", (nodes[-1].tail or [nodes[-1]])[-1].line):
            nodes[-1].tail.append(node)
        else:
            nodes.append(node)
    return nodes


class Reducer:
    def __init__(self, text, same, seconds):
        self.same, self.end = same, time.monotonic() + seconds
        self.roots = parse([line for line in text.split("\n") if line.strip()])
        self.tried = 0

    def text(self):
        return "\n".join(line for node in self.roots for line in node.lines()) + "\n"

    def holds(self):
        if time.monotonic() > self.end:
            return False
        self.tried += 1
        return self.same(self.text())

    def run(self):
        changed = True
        while changed and time.monotonic() < self.end:
            changed = self.reduce_list(self.roots)
        return self.text()

    def reduce_list(self, nodes):
        """Runs of neighbours, then each node's inside."""
        changed = False
        size = max(1, len(nodes) // 2)
        while size >= 1:
            at = 0
            while at < len(nodes):
                taken = nodes[at:at + size]
                del nodes[at:at + size]
                if self.holds():
                    changed = True
                else:
                    nodes[at:at] = taken
                    at += size
            size //= 2
        at = 0
        while at < len(nodes):
            node = nodes[at]
            if node.children and depth_of(node.line) > 0 and self.unwrap(nodes, at, node):
                changed = True
                continue
            changed |= self.reduce_node(node)
            at += 1
        return changed

    def unwrap(self, nodes, at, node):
        inside = [self.shifted(child) for child in node.children]
        nodes[at:at + 1] = inside
        if self.holds():
            return True
        nodes[at:at + len(inside)] = [node]
        return False

    def shifted(self, node):
        """A copy, one tab less."""
        copy = Node(node.line[1:])
        copy.children = [self.shifted(c) for c in node.children]
        copy.tail = [self.shifted(c) for c in node.tail]
        return copy

    def reduce_node(self, node):
        changed = bool(node.children) and self.reduce_list(node.children)
        for i in range(len(node.tail) - 2, -1, -1):
            part = node.tail.pop(i)
            if self.holds():
                changed = True
            else:
                node.tail.insert(i, part)
        for part in node.tail:
            if part.children:
                changed |= self.reduce_list(part.children)
        return changed
