// SPDX-License-Identifier: MIT
// What `detente migrate` says and writes.
#pragma once

#include <string>

#include "detente/render/comparison.hpp"
#include "detente/result/migration.hpp"

namespace detente::render {

/// The comment beside an actor's unit in the migrated file; empty where nothing needs saying.
std::string unit_comment(const ActorUnit& unit);

/// What was changed in the file, and every answer that is another now.
Document migration_memo(const ComparedReports& reports, const MigrationResult& migration);

/// `detente.migrate/1`.
std::string migration_json(const ComparedReports& reports, const MigrationResult& migration,
                           const std::string& written_to);

}  // namespace detente::render
