//! Every name that generated code declares or uses.
//!
//! ```text
//! accessor     = Core package without `core-`, in snake case          core-rigid-body        → rigid_body
//! slot, seat   = accessor in capitals                                 rigid_body             → RIGID_BODY
//! plugins      = accessor `_plugins`                                  watch                  → watch_plugins
//! plugin slots = plugins in capitals                                  watch_plugins          → WATCH_PLUGINS
//! behind       = slot `_BEHIND`, for a Core with layers               core-store             → STORE_BEHIND
//! site, seat   = System or Plugin package in capitals                 systems-ecs            → SYSTEMS_ECS
//! imports type = System or Plugin package in camel case `Imports`     systems-ecs            → SystemsEcsImports
//! symbol       = `keyway_module_` package in snake case               systems-ecs            → keyway_module_systems_ecs
//! field        = View without `View`, in snake case                   IntegratorView         → integrator
//! inner        = `inner`, `INNER`, in a layer
//! tables       = `__KEYWAY_HOSTED_` View, `__KEYWAY_LINKED_` View     IntegratorView         → __KEYWAY_HOSTED_IntegratorView
//! ```
//!
//! A name that is a keyword, or that the same file uses for something else, gets `_` at its end.

use proc_macro2::Span;
use syn::Ident;

/// The View of the runtime that an App implements for the loop around it.
pub const APP_VIEW: &str = "AppView";

/// Name of a layer's accessor for what is behind it.
pub const INNER: &str = "inner";

/// Name of a layer's import slot for what is behind it.
pub const INNER_SLOT: &str = "INNER";

/// Names that generated files declare for themselves, in snake case.
const TAKEN: [&str; 9] = [
    "app", "bindings", "linked", "load", "plan", "provided", "slots", "start", "static",
];

/// Name of the accessor function of a Core.
pub fn accessor(core: &str) -> String {
    let name = snake(core.strip_prefix("core-").unwrap_or(core));
    let is_free = syn::parse_str::<Ident>(&name).is_ok() && !TAKEN.contains(&name.as_str());
    if is_free { name } else { name + "_" }
}

/// Name of the import slot of a Core, and of its seat in a Plan.
pub fn slot(core: &str) -> String {
    accessor(core).to_uppercase()
}

/// Name of the accessor function of a Core's Plugins.
pub fn plugins(core: &str) -> String {
    accessor(core) + "_plugins"
}

/// Name of the slots of a Core's Plugins.
pub fn plugin_slots(core: &str) -> String {
    plugins(core).to_uppercase()
}

/// Name of the slots of what is behind the layers of a Core.
pub fn behind_slots(core: &str) -> String {
    slot(core) + "_BEHIND"
}

/// Name of the site of a System or Plugin in a host, and of a Plugin's seat in a Plan.
pub fn site(package: &str) -> String {
    let name = snake(package);
    let taken = TAKEN.contains(&name.as_str());
    name.to_uppercase() + if taken { "_" } else { "" }
}

/// Name of the alias for the type of a module's import slots in a host.
pub fn imports_type(package: &str) -> String {
    let words = package.split(['-', '_']).map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters).collect::<String>()
    });
    words.collect::<String>() + "Imports"
}

/// Symbol under which a module is exported; the runtime derives the same one from the package name.
pub fn symbol(package: &str) -> String {
    format!("keyway_module_{}", snake(package))
}

/// Field name of a View in the `Views` of its Core.
pub fn field(view: &str) -> String {
    keyway_syntax::field_name(&Ident::new(view, Span::call_site())).to_string()
}

/// Name of the constant with a ViewModel's hosted table of a View; the macro writes it.
pub fn hosted_table(view_model: &str, view: &str) -> String {
    format!("{view_model}::__KEYWAY_HOSTED_{view}")
}

/// Name of the constant with a ViewModel's linked table of a View; the macro writes it.
pub fn linked_table(view_model: &str, view: &str) -> String {
    format!("{view_model}::__KEYWAY_LINKED_{view}")
}

/// Name of the constant with a layer's forwarders of a View; the macro reads it.
pub fn behind_table(view_model: &str, view: &str) -> String {
    format!("{view_model}::{}", behind_constant(view))
}

/// The last name of a layer's forwarders of a View.
pub fn behind_constant(view: &str) -> String {
    format!("__KEYWAY_BEHIND_{view}")
}

/// Name of the constant with the table of a View whose functions are all left out; the macro writes it.
pub fn absent_table(view: &str) -> String {
    format!("{view}::__KEYWAY_ABSENT")
}

/// A name as code writes it: a keyword as a raw identifier.
pub fn written(name: &str) -> String {
    let is_path = ["self", "Self", "super", "crate"].contains(&name);
    let is_keyword = name == "gen" || syn::parse_str::<Ident>(name).is_err();
    match is_keyword && !is_path {
        true => format!("r#{name}"),
        false => name.to_owned(),
    }
}

fn snake(package: &str) -> String {
    package.replace('-', "_")
}

#[cfg(test)]
mod tests {
    use super::{accessor, field, imports_type, plugin_slots, site, slot, symbol};

    #[test]
    fn follow_the_grammar() {
        assert_eq!(accessor("core-rigid-body"), "rigid_body");
        assert_eq!(accessor("contracts"), "contracts");
        assert_eq!(slot("core-rigid-body"), "RIGID_BODY");
        assert_eq!(plugin_slots("core-watch"), "WATCH_PLUGINS");
        assert_eq!(site("systems-ecs"), "SYSTEMS_ECS");
        assert_eq!(
            imports_type("systems-physics-yoshida4"),
            "SystemsPhysicsYoshida4Imports"
        );
        assert_eq!(symbol("systems-ecs"), "keyway_module_systems_ecs");
        assert_eq!(field("RigidBodyView"), "rigid_body");
    }

    #[test]
    fn keep_off_keywords_and_each_other() {
        assert_eq!(accessor("core-loop"), "loop_");
        assert_eq!(accessor("core-load"), "load_");
        assert_eq!(slot("core-plan"), "PLAN_");
        assert_eq!(site("app"), "APP_");
    }
}
