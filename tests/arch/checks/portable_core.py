# SPDX-License-Identifier: MIT
"""The layers from base to render include no system, database, solver or network header: the same core must compile for
a browser page and for Windows."""
import re

CORE = r"src/detente/(base|expression|model|casefile|scenario|result|analysis|verify|interop|study|render)/.*\.(cpp|hpp)"
FORBIDDEN = re.compile(
    r"^\s*#\s*include\s*<(unistd\.h|sys/.*|pthread\.h|fcntl\.h|dlfcn\.h|poll\.h|termios\.h|signal\.h|csignal|netinet/.*|"
    r"arpa/.*|netdb\.h|windows\.h|sqlite3\.h|cadical\.hpp|mpi\.h|httplib\.h|CLI/.*)>", flags=re.M)


def check(tree) -> list[str]:
    return [f"{path}: includes <{met[1]}>" for path in tree.paths(CORE) for met in FORBIDDEN.finditer(tree[path])]


GOOD = {"src/detente/base/a.cpp": "#include <thread>\n", "app/main.cpp": "#include <csignal>\n"}
BAD = [{"src/detente/base/a.cpp": "#include <unistd.h>\n"}, {"src/detente/render/a.cpp": "# include <sys/stat.h>\n"}]
