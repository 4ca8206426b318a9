//! The text of a layer that counts the calls of a Core and measures their time.

use std::path::PathBuf;

use super::forwarder::Forwarder;
use super::{Callable, CrateText, TracedPart, callables};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ParsedWorkspace, ViewDecl};
use crate::generator::scaffold::UsedItems;
use crate::ground::names::written;

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
}

/// Writes the layer.
#[must_use]
pub fn trace_layer(order: &TraceOrder, workspace: &ParsedWorkspace) -> CrateText {
    let core = &workspace[order.core];
    let mut functions = callables(core, workspace);
    functions.retain(|own| own.is_traced() && is_covered(own, order));
    // A View without a block passes through as well.
    let views = core.views.iter();
    let views = views.filter(|view| functions.iter().any(|own| std::ptr::eq(own.view, *view)));
    let views: Vec<&ViewDecl> = views.collect();
    let items = UsedItems::new(&views, order.core, workspace);
    let target = if items.has("Trace") {
        "TraceLayer"
    } else {
        "Trace"
    };
    let blocks: String = views
        .iter()
        .map(|view| {
            let own = functions.iter().enumerate();
            let own = own.filter(|(_, own)| std::ptr::eq(own.view, *view));
            let own: String = own
                .map(|(index, own)| function(index, own, &items))
                .collect();
            let name = written(&view.place.name.value);
            format!("\n#[viewmodel({name}, layer)]\nimpl {target} {{\n{own}}}\n")
        })
        .collect();
    let source = format!(
        "//! Counts the calls of `{}` and measures their time; written by Keyway.\n#![forbid(unsafe_code)]\n#![allow(unused_imports, reason = \"not each View needs all\")]\n\n{}\nuse generated::imports::inner;\nuse keyway::viewmodel;\n\n#[rustfmt::skip]\npub mod generated;\n{}{blocks}",
        core.source.package,
        items.uses().join("\n"),
        state(order, target, &functions, &core.source.package),
    );
    CrateText {
        package: order.package.clone(),
        dependencies: items.packages().map(str::to_owned).collect(),
        foreign: items.dependencies().cloned().collect(),
        source,
    }
}

fn is_covered(own: &Callable<'_>, order: &TraceOrder) -> bool {
    let (view, function) = (&own.view.place.name.value, &own.function.name.value);
    let part = order.part.as_ref();
    part.is_none_or(|part| part.covers(view, function))
}

fn state(order: &TraceOrder, target: &str, functions: &[Callable<'_>], core: &str) -> String {
    let names: Vec<_> = functions.iter().map(Callable::name).collect();
    let (app, store) = (&order.app, order.store.display().to_string());
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
        Self {{ tracer: ::keyway::private::Tracer::new(&store, {app:?}, {core:?}, &{names:?}, ::keyway::private::Timing::{timing}) }}
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
