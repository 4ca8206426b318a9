//! The text of a layer that records all calls of a Core.

use std::path::{Path, PathBuf};

use super::forwarder::Forwarder;
use super::{Callable, CrateText, LayerLimits, callables};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ParsedWorkspace, ViewDecl};
use crate::generator::scaffold::UsedItems;
use crate::ground::names::written;

/// What to record.
#[derive(Clone, Debug)]
pub struct LayerOrder {
    /// Package name of the layer.
    pub package: String,
    /// The Core whose calls are recorded.
    pub core: CrateId,
    /// Package name of the App.
    pub app: String,
    /// Package name of the module behind the layer.
    pub module: String,
    /// Digest of its library.
    pub build: String,
    /// Absolute path of the file.
    pub file: PathBuf,
    /// Absolute path of the file into which the App saves the module behind the layer when it inserts it; `None` if the layer begins
    /// with the App, and so with what `initialize` of the module gives it.
    pub state: Option<PathBuf>,
    /// When it ends.
    pub limits: LayerLimits,
    /// Whether somebody reads the file while it is written.
    pub streams: bool,
}

/// Writes the layer.
#[must_use]
pub fn layer(order: &LayerOrder, workspace: &ParsedWorkspace) -> CrateText {
    let core = &workspace[order.core];
    let functions = callables(core, workspace);
    let views: Vec<&ViewDecl> = core.views.iter().collect();
    let items = UsedItems::new(&views, order.core, workspace);
    let target = if items.has("Recording") {
        "RecordingLayer"
    } else {
        "Recording"
    };
    let numbered: Vec<_> = (0..).zip(&functions).collect();
    let blocks: String = views
        .iter()
        .map(|view| {
            let own = numbered
                .iter()
                .filter(|(_, own)| std::ptr::eq(own.view, *view));
            let own = own.filter(|(_, own)| own.left_out.is_none());
            let own: String = own
                .map(|(index, own)| function(*index, own, &items))
                .collect();
            let name = written(&view.place.name.value);
            format!("\n#[viewmodel({name}, layer)]\nimpl {target} {{\n{own}}}\n")
        })
        .collect();
    let source = format!(
        "//! Records the calls of `{}`; written by Keyway.\n#![forbid(unsafe_code)]\n#![allow(unused_imports, reason = \"not each View needs all\")]\n\n{}\nuse generated::imports::inner;\nuse keyway::viewmodel;\n\n#[rustfmt::skip]\npub mod generated;\n{}{blocks}",
        core.source.package,
        items.uses().join("\n"),
        state(
            order,
            target,
            &functions,
            &written(&core.source.crate_name())
        ),
    );
    CrateText {
        package: order.package.clone(),
        dependencies: items.packages().map(str::to_owned).collect(),
        foreign: items.dependencies().cloned().collect(),
        source,
    }
}

fn state(order: &LayerOrder, target: &str, functions: &[Callable<'_>], core: &str) -> String {
    let table = table(functions);
    let LayerOrder {
        app,
        module,
        build,
        streams,
        ..
    } = order;
    let LayerLimits {
        calls,
        bytes,
        seconds,
        sample,
    } = order.limits;
    let (beginning, saved) = order.state.as_ref().map_or_else(
        || (String::new(), String::new()),
        |file| {
            (
                ".beginning_with(state)".to_owned(),
                saved_state(order, file),
            )
        },
    );
    let file = order.file.display().to_string();
    format!(
        r#"
#[viewmodel]
pub struct {target} {{
    recorder: ::keyway::private::Recorder,
}}

#[viewmodel]
impl {target} {{
    fn initialize() -> Result<Self, String> {{
        if ::keyway::is_probe() {{
            return Ok(Self {{ recorder: ::keyway::private::Recorder::idle() }});
        }}
        let contract = &::{core}::generated::CONTRACT;
        let header = ::keyway::store::RecordingHeader {{
            core: contract.core().to_owned(),
            contract: contract.text().to_owned(),
            app: {app:?}.to_owned(),
            module: {module:?}.to_owned(),
            build: {build:?}.to_owned(),
            keyway: ::keyway::BuildIdentity::current().keyway,
            functions: functions(),
            sample: {sample},
        }};
        let limits = ::keyway::private::RecordingLimits {{
            calls: {calls},
            bytes: {bytes},
            time: ::std::time::Duration::from_secs({seconds}),
            sample: {sample},
            streams: {streams},
        }};
        let file = ::std::path::Path::new({file:?});
        match ::keyway::private::Recorder::create(file, &header, limits) {{
            Ok(recorder) => Ok(Self {{ recorder: recorder{beginning} }}),
            Err(error) => Err(error.to_string()),
        }}
    }}

    fn shutdown(&self) {{
        self.recorder.finish();
    }}
}}
{saved}{table}"#
    )
}

/// The functions of the Core, as the header has them.
fn table(functions: &[Callable<'_>]) -> String {
    let rows: String = functions.iter().map(row).collect();
    format!(
        r#"
fn functions() -> Vec<::keyway::store::RecordedFunction> {{
    vec![
{rows}    ]
}}

fn function(view: &str, name: &str, arguments: &[(&str, bool)], left_out: Option<&str>, unordered: bool) -> ::keyway::store::RecordedFunction {{
    let arguments = arguments.iter();
    ::keyway::store::RecordedFunction {{
        view: view.to_owned(),
        name: name.to_owned(),
        arguments: arguments
            .map(|(name, changes)| ::keyway::store::RecordedArgument {{ name: (*name).to_owned(), changes: *changes }})
            .collect(),
        left_out: left_out.map(str::to_owned),
        unordered,
    }}
}}
"#
    )
}

/// How the layer finds what the App has saved.
fn saved_state(order: &LayerOrder, file: &Path) -> String {
    let LayerOrder { app, module, .. } = order;
    let file = file.display().to_string();
    format!(
        r#"
/// What the App saved of the module behind this layer when it inserted it.
fn state() -> Result<::keyway::store::RecordedState, String> {{
    let saved = ::keyway::store::SavedApp::read(::std::path::Path::new({file:?}), {app:?});
    let mut modules = saved.map_err(|error| error.to_string())?.modules;
    match modules.pop_first() {{
        Some((name, _)) if name != {module:?} => Err(format!("{{name}} has taken the place of {module}; record again")),
        Some((_, saved)) => Ok(::keyway::store::RecordedState {{ fields: saved.state.fields }}),
        None => Ok(::keyway::store::RecordedState::default()),
    }}
}}
"#
    )
}

fn row(own: &Callable<'_>) -> String {
    let arguments = own.function.arguments.iter();
    let arguments: Vec<_> = arguments
        .map(|argument| {
            let name = argument.name.trim_start_matches("r#");
            format!("({name:?}, {})", Callable::changes(argument))
        })
        .collect();
    format!(
        "        function({:?}, {:?}, &[{}], {:?}, {}),\n",
        own.view.place.name.value,
        own.function.name.value,
        arguments.join(", "),
        own.left_out,
        own.unordered
    )
}

fn function(index: usize, own: &Callable<'_>, items: &UsedItems) -> String {
    let Forwarder { head, call } = Forwarder::of(own, items);
    let arguments = &own.function.arguments;
    let mut text = format!("    {head} {{\n");
    let mut line = |line: String| text += &format!("        {line}\n");
    line(format!(
        "let mut keyway_call = self.recorder.begin({index});"
    ));
    for argument in arguments {
        let method = match Callable::is_bytes(argument) {
            true => "bytes",
            false => "argument",
        };
        line(format!("keyway_call.{method}(&{});", argument.name));
    }
    line("let keyway_start = keyway_call.start();".to_owned());
    line(format!("let keyway_outcome = {call};"));
    line("keyway_call.outcome(keyway_start, &keyway_outcome);".to_owned());
    for argument in arguments
        .iter()
        .filter(|argument| Callable::changes(argument))
    {
        let name = &argument.name;
        line(format!("keyway_call.changed(&keyway_outcome, &{name});"));
    }
    line("self.recorder.end(keyway_call);".to_owned());
    line("::keyway::private::unwrap_or_raise(keyway_outcome)".to_owned());
    text + "    }\n"
}
