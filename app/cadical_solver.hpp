// SPDX-License-Identifier: MIT
// The SAT solver of the program: CaDiCaL (Biere, Fazekas, Fleury & Heisinger 2020), where it was built in.
#pragma once

#include "detente/expression/sat_solver.hpp"

namespace detente::app {

/// Makes solvers; empty where the program was built without one.
SatSolverFactory sat_solvers();

}  // namespace detente::app
