// SPDX-FileCopyrightText: 2026 The Clonescope authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/engine/language.h"

namespace clonescope::model::python
{

// What programs define, by kind.
extern const TypeOps functionObjectOps;
extern const TypeOps boundMethodOps;
extern const TypeOps classMethodOps;
extern const TypeOps staticMethodOps;
extern const TypeOps propertyOps;
extern const TypeOps cellOps;
extern const TypeOps slotDescriptorOps;
extern const TypeOps classOps;
extern const TypeOps superOps;
extern const TypeOps instanceOps;
extern const TypeOps exceptionOps;
extern const TypeOps generatorOps;
extern const TypeOps weakReferenceOps;
extern const TypeOps weakProxyOps;
extern const TypeOps codeOps;
extern const TypeOps tracebackOps;
extern const TypeOps byteArrayOps;
extern const TypeOps memoryViewOps;
extern const TypeOps mappingProxyOps;
extern const TypeOps genericAliasOps;

Ref makeProperty(Interp &interp, Slot, const Arguments &arguments);
Ref makeClassMethod(Interp &interp, Slot, const Arguments &arguments);
Ref makeStaticMethod(Interp &interp, Slot, const Arguments &arguments);
Ref makeSuper(Interp &interp, Slot, const Arguments &arguments);
Ref makeMethod(Interp &interp, Slot, const Arguments &arguments);
Ref makeByteArray(Interp &interp, Slot, const Arguments &arguments);
Ref makeMemoryView(Interp &interp, Slot, const Arguments &arguments);
Ref makePlainObject(Interp &interp, Slot type, const Arguments &arguments);
Ref makeException(Interp &interp, Slot type, const Arguments &arguments);

Ref makeAlias(Interp &interp, Slot origin, Slot key); // list[int]
Ref makeUnion(Interp &interp, Slot left, Slot right); // int | str
[[nodiscard]] Ref directoryOf(Interp &interp, Slot object); // object.__dir__, sorted
[[nodiscard]] bool mayJoin(const Heap &heap, Slot slot); // into such a union

[[nodiscard]] std::span<const Native> typesClasses();
[[nodiscard]] const ModuleDef &builtinsModule();
[[nodiscard]] const ModuleDef &engineModule();
[[nodiscard]] const ModuleDef &gcModule();
[[nodiscard]] const ModuleDef &typesModule();
[[nodiscard]] std::span<const Native> classFunctions(); // issubclass, vars, dir, …
[[nodiscard]] std::span<const Native> exceptionClasses(); // names alone
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> baseClasses();
[[nodiscard]] std::span<const Native> slotMethods(); // __len__, __add__, …
[[nodiscard]] std::span<const Native> operatorMethods(); // those of them for operators
// Tables of methods.
[[nodiscard]] std::span<const Native> byteArrayMethods();
[[nodiscard]] std::span<const Native> dictViewMethods(); // of keys and items
[[nodiscard]] std::span<const Native> exceptionMethods();
[[nodiscard]] std::span<const Native> functionMethods();
[[nodiscard]] std::span<const Native> generatorMethods();
[[nodiscard]] std::span<const Native> methodsOfClasses();
[[nodiscard]] std::span<const Native> memoryViewMethods();
[[nodiscard]] std::span<const Native> propertyMethods();
[[nodiscard]] std::span<const Native> rangeMethods();
[[nodiscard]] std::span<const Native> sliceMethods();
[[nodiscard]] std::span<const Native> slotDescriptorMethods();
[[nodiscard]] std::span<const Native> wrapperMethods(); // of classmethod and staticmethod
[[nodiscard]] const ModuleDef &weakReferenceModule();

} // namespace clonescope::model::python
