//! `TraceSubject`.

use super::guest_layer::core_named;
use crate::generator::discover::CrateId;
use crate::generator::parse::ParsedWorkspace;
use crate::generator::recording::{Callable, TracedPart, callables};
use crate::ground::diagnostic::nearest;
use crate::workshop::recordings::PlayError;

/// What is traced, `CORE[.VIEW[.FUNCTION]]`, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli::commands) struct TraceSubject {
    /// Package name of the Core.
    pub(super) core: String,
    /// The functions; `None` for all.
    pub(super) part: Option<TracedPart>,
    /// Whether each call is timed, however short it is.
    pub(super) every_call: bool,
    /// Whether the calls are also told by who makes them.
    pub(super) by_caller: bool,
}

impl TraceSubject {
    /// A Core with all of its functions, or a part of it.
    pub(in crate::cli::commands) fn new(text: &str) -> Self {
        // Names of packages have no dots.
        let mut words = text.splitn(3, '.').map(str::to_owned);
        let core = words.next().unwrap_or_default();
        let part = words.next().map(|view| TracedPart {
            view,
            function: words.next(),
        });
        Self {
            core,
            part,
            every_call: false,
            by_caller: false,
        }
    }

    /// The Core.
    ///
    /// # Errors
    /// If there is no such Core, View or function, with the nearest name; or if no calls of it can be counted.
    pub(super) fn id(&self, workspace: &ParsedWorkspace) -> Result<CrateId, PlayError> {
        let id = core_named(&self.core, workspace)?;
        let Some(part) = &self.part else {
            return Ok(id);
        };
        let all = callables(&workspace[id], workspace);
        let views = workspace[id].views.iter();
        let views = views.map(|view| view.place.name.value.as_str());
        let of_view: Vec<_> = all.iter().filter(|own| own.is_of(&part.view)).collect();
        if !views.clone().any(|view| view == part.view) {
            return Err(missing(&self.core, "View", &part.view, views));
        }
        let Some(function) = &part.function else {
            return Ok(id);
        };
        let named = |own: &&&Callable<'_>| own.function.name.value == *function;
        let Some(found) = of_view.iter().find(named) else {
            let names = of_view.iter().map(|own| own.function.name.value.as_str());
            return Err(missing(&part.view, "function", function, names));
        };
        match found.is_traced() {
            true => Ok(id),
            false => Err(PlayError::Missing(format!(
                "{} cannot be counted: it is there only under a `cfg`",
                found.name()
            ))),
        }
    }
}

fn missing<'n>(
    whole: &str,
    kind: &str,
    name: &str,
    known: impl Iterator<Item = &'n str>,
) -> PlayError {
    let near = nearest(name, known);
    let near = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    PlayError::Missing(format!("{whole} has no {kind} {name}{near}"))
}

#[cfg(test)]
mod tests {
    use super::TraceSubject;
    use crate::generator::recording::TracedPart;

    #[test]
    fn a_subject_is_a_core_a_view_or_a_function() {
        let part = |text: &str| {
            let own = TraceSubject::new(text);
            assert_eq!(own.core, "core-store");
            own.part
                .map(|TracedPart { view, function }| (view, function))
        };
        assert_eq!(part("core-store"), None);
        let view = "StoreView".to_owned();
        assert_eq!(part("core-store.StoreView"), Some((view.clone(), None)));
        let function = Some("get".to_owned());
        assert_eq!(part("core-store.StoreView.get"), Some((view, function)));
    }
}
