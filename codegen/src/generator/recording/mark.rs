//! The text of a layer that says whose calls a thread makes.

use super::forwarder::Forwarder;
use super::layer_text::layer_text;
use super::{Callable, CrateText, MarkOrder, callables};
use crate::generator::parse::ParsedWorkspace;
use crate::generator::scaffold::UsedItems;

/// Writes the layer.
#[must_use]
pub fn mark_layer(order: &MarkOrder, workspace: &ParsedWorkspace) -> CrateText {
    let mut functions = callables(&workspace[order.core], workspace);
    functions.retain(Callable::is_traced);
    let of = format!(
        "Says which calls those of `{}` are",
        workspace.package(order.core)
    );
    let numbered: Vec<_> = functions.iter().enumerate().collect();
    let MarkOrder { trace, number, .. } = order;
    let state = |target: &str| {
        format!(
            r#"
#[viewmodel]
pub struct {target} {{
    mark: ::keyway::private::CallerMark,
}}

#[viewmodel]
impl {target} {{
    fn initialize() -> Self {{
        Self {{ mark: ::keyway::private::CallerMark::new({trace}, {number}) }}
    }}
}}
"#
        )
    };
    let named = (&*order.package, &*of, "Mark");
    layer_text(named, order.core, workspace, &numbered, (state, function))
}

fn function(_: usize, own: &Callable<'_>, items: &UsedItems) -> String {
    let Forwarder { head, call } = Forwarder::of(own, items);
    format!(
        "    {head} {{
        let keyway_mark = self.mark.begin();
        let keyway_outcome = {call};
        drop(keyway_mark);
        ::keyway::private::unwrap_or_raise(keyway_outcome)
    }}
"
    )
}
