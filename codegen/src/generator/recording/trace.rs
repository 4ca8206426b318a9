//! The text of a layer that counts the calls of a Core and measures their time.

use std::path::PathBuf;

use super::forwarder::Forwarder;
use super::layer_text::layer_text;
use super::{Callable, CrateText, ToldCallers, TracedPart, callables};
use crate::generator::discover::CrateId;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::scaffold::UsedItems;

/// What to trace.
#[derive(Clone, Debug)]
pub struct TraceOrder {
    /// Package name of the layer.
    pub package: String,
    /// The Core whose calls are counted.
    pub core: CrateId,
    /// Package name of the App.
    pub app: String,
    /// Absolute path of the store in which the layer keeps its counters.
    pub store: PathBuf,
    /// The functions whose calls are counted; all of the Core, if `None`. The others pass through.
    pub part: Option<TracedPart>,
    /// Whether each call is timed, however short it is.
    pub every_call: bool,
    /// The modules whose calls are told apart.
    pub callers: ToldCallers,
}

/// Writes the layer.
#[must_use]
pub fn trace_layer(order: &TraceOrder, workspace: &ParsedWorkspace) -> CrateText {
    let core = &workspace[order.core];
    let mut functions = callables(core, workspace);
    functions.retain(|own| own.is_traced() && is_covered(own, order));
    let core = &core.source.package;
    let of = format!("Counts the calls of `{core}` and measures their time");
    let numbered: Vec<_> = functions.iter().enumerate().collect();
    let state = |target: &str| state(order, target, &functions, core);
    let named = (&*order.package, &*of, "Trace");
    layer_text(named, order.core, workspace, &numbered, (state, function))
}

fn is_covered(own: &Callable<'_>, order: &TraceOrder) -> bool {
    let (view, function) = (&own.view.place.name.value, &own.function.name.value);
    let part = order.part.as_ref();
    part.is_none_or(|part| part.covers(view, function))
}

fn state(order: &TraceOrder, target: &str, functions: &[Callable<'_>], core: &str) -> String {
    let names: Vec<_> = functions.iter().map(Callable::name).collect();
    let (app, store) = (&order.app, order.store.display().to_string());
    let ToldCallers { trace, modules } = &order.callers;
    let timing = match order.every_call {
        true => "EveryCall",
        false => "Sampled",
    };
    format!(
        r#"
#[viewmodel]
pub struct {target} {{
    tracer: ::keyway::private::Tracer,
}}

#[viewmodel]
impl {target} {{
    fn initialize() -> Self {{
        let store = ::keyway::store::Store::new({store:?});
        Self {{ tracer: ::keyway::private::Tracer::new(&store, ({app:?}, {core:?}), &{names:?}, ({trace}, &{modules:?}), ::keyway::private::Timing::{timing}) }}
    }}

    fn start(&self) -> ::std::io::Result<()> {{
        self.tracer.start()
    }}

    fn shutdown(&self) {{
        self.tracer.finish();
    }}
}}
"#
    )
}

fn function(index: usize, own: &Callable<'_>, items: &UsedItems) -> String {
    let Forwarder { head, call } = Forwarder::of(own, items);
    format!(
        "    {head} {{
        let keyway_call = self.tracer.begin({index});
        let keyway_outcome = {call};
        keyway_call.end(keyway_outcome.is_err());
        ::keyway::private::unwrap_or_raise(keyway_outcome)
    }}
"
    )
}
