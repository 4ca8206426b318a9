//! The list of all rules.

use crate::generator::apply::rules as apply;
use crate::generator::check::rules as check;
use crate::generator::load::rules as load;
use crate::generator::parse::rules as parse;
use crate::generator::resolve::rules as resolve;
use crate::ground::diagnostic::Rule;

/// Every rule, in the order of the stages.
#[must_use]
pub fn rules() -> Vec<&'static Rule> {
    vec![
        &load::unreadable_file::RULE,
        &load::unparsable_file::RULE,
        &load::missing_module_file::RULE,
        &parse::unparsable_manifest::RULE,
        &parse::missing_key::RULE,
        &parse::unknown_kind::RULE,
        &parse::unknown_policy::RULE,
        &parse::unknown_key::RULE,
        &parse::wrong_type::RULE,
        &parse::duplicate_entry::RULE,
        &parse::refused_item::RULE,
        &parse::hidden_in_macro::RULE,
        &resolve::unknown_module::RULE,
        &resolve::wrong_core::RULE,
        &resolve::requirement_cycle::RULE,
        &resolve::no_system::RULE,
        &resolve::several_systems::RULE,
        &resolve::no_suitable_system::RULE,
        &resolve::plugin_lacks_feature::RULE,
        &check::unknown_feature::RULE,
        &check::crate_type::RULE,
        &check::missing_generated::RULE,
        &check::missing_dependency::RULE,
        &check::other_core::RULE,
        &check::forbidden_dependency::RULE,
        &check::undeclared_core::RULE,
        &check::misplaced_item::RULE,
        &check::hidden_item::RULE,
        &check::duplicate_item::RULE,
        &check::clashing_views::RULE,
        &check::several_view_models::RULE,
        &check::unknown_view_model::RULE,
        &check::unknown_view::RULE,
        &check::duplicate_implementation::RULE,
        &check::duplicate_function::RULE,
        &check::self_without_fields::RULE,
        &check::no_view_implemented::RULE,
        &check::unimplemented_view::RULE,
        &check::missing_feature_function::RULE,
        &check::global_allocator::RULE,
        &check::changing_static::RULE,
        &check::name_collision::RULE,
        &check::several_plugins::RULE,
        &check::app_dependency::RULE,
        &check::static_feature::RULE,
        &apply::unmarked_file::RULE,
        &apply::unreadable_lock::RULE,
        &apply::breaking_contract::RULE,
    ]
}
