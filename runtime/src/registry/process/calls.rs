//! The App of this process, as generated code, Apps and modules call it.
use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::supervision::follow_supervisor;
use super::{Process, Registry, host_services};
use crate::app::Launch;
use crate::fault::{leave, observe_panics};
use crate::host::attached;
use crate::module::Module;
use crate::plan::Plan;
use crate::registry::reload::{LeaveError, Work};
use crate::registry::seats::{Binding, ChainBinding, Inheritance, Linked, Seats};
use crate::registry::start::{LoadFrom, Start, StartError, premap};
use crate::report::{Reload, ReloadStep};
use crate::store_files::Store;

/// Loads the modules of an App from the store of this program, or only maps them for `Start::Prepare`. They restore the
/// state that the launcher hands over, or else the file that the environment variable `KEYWAY_RESTORE` names, if it is
/// set. `chains` are those in front of the Cores, where layers can be inserted that the Plan does not have.
///
/// # Errors
/// If the store cannot be read, a required Core stays unserved, the saved state does not fit, or an App runs already.
pub fn load(
    how: Start,
    plan: &'static Plan,
    bindings: &'static [&'static [Binding]],
    chains: &'static [ChainBinding],
) -> Result<(), StartError> {
    load_providing(how, plan, bindings, chains, &[])
}

/// Like [`load`], for an App that provides Cores itself: their tables are `provided`, bound before a module begins.
///
/// # Errors
/// As for [`load`], or if a ViewModel behind one of these tables does not begin.
pub fn load_providing(
    how: Start,
    plan: &'static Plan,
    bindings: &'static [&'static [Binding]],
    chains: &'static [ChainBinding],
    provided: &[Linked],
) -> Result<(), StartError> {
    // A launched App may start after another generation has changed the working directory.
    let folder = match &how {
        Start::Here => None,
        Start::Launched(launch) | Start::Prepare(launch) => launch.folder.as_deref(),
    };
    let store = Store::of_program_started_in(folder.map(Path::new))?;
    let launch = match how {
        Start::Here => None,
        Start::Launched(launch) => Some(launch),
        Start::Prepare(launch) => {
            let seats = Seats::new(plan, bindings, Some(launch), None);
            Process::keep_premapped(premap(&seats, &store));
            return Ok(());
        }
    };
    // A set that is published while the modules are loaded differs from this text and is prepared at once.
    let set = fs::read_to_string(store.current_path()).unwrap_or_default();
    let registry = start(plan, (bindings, chains), launch, |registry| {
        registry.starter().provide(provided)?;
        registry.starter().load(&LoadFrom {
            store: &store,
            mapped: Process::take_premapped(),
            services: host_services,
        })
    })?;
    registry.watch(store, set);
    Ok(())
}

/// Binds the modules that are linked into this program; there is nothing to prepare. They restore the state in the file
/// that the environment variable `KEYWAY_RESTORE` names, if it is set.
///
/// # Errors
/// If a required Core stays unserved, the saved state does not fit, or an App runs already.
pub fn link(how: Start, plan: &'static Plan, linked: &[&[Linked]]) -> Result<(), StartError> {
    link_providing(how, plan, linked, &[])
}

/// Like [`link`], for an App that provides Cores itself: their tables are `provided`, bound before a module begins.
///
/// # Errors
/// As for [`link`], or if a ViewModel behind one of these tables does not begin.
pub fn link_providing(
    how: Start,
    plan: &'static Plan,
    linked: &[&[Linked]],
    provided: &[Linked],
) -> Result<(), StartError> {
    let launch = match how {
        Start::Here => None,
        Start::Launched(launch) => Some(launch),
        Start::Prepare(_) => return Ok(()),
    };
    start(plan, (&[], &[]), launch, |registry| {
        registry.starter().provide(provided)?;
        registry.starter().link(linked)
    })
    .map(drop)
}

fn start(
    plan: &'static Plan,
    (bindings, chains): (&'static [&'static [Binding]], &'static [ChainBinding]),
    launch: Option<Launch>,
    fill: impl FnOnce(&Registry) -> Result<(), StartError>,
) -> Result<Arc<Registry>, StartError> {
    let inheritance = match &launch {
        Some(launch) if launch.generation > 1 => Inheritance::of_launch(launch)?,
        _ => Inheritance::of_this_process(plan)?,
    };
    let inherits = inheritance.is_some();
    let seats = Seats::new(plan, bindings, launch, inheritance).with_chains(chains);
    let registry = Arc::new(Registry::new(seats, Process::signals(), host_services));
    Process::announce(&registry).map_err(|running| StartError::AlreadyStarted {
        app: running.seats.plan().app.to_owned(),
    })?;
    follow_supervisor();
    if attached().is_none() {
        observe_panics();
    }
    if inherits {
        registry.agenda.enqueue(Work::Inherited);
    }
    match fill(&registry) {
        Ok(()) => Ok(registry),
        Err(error) => {
            registry.starter().shutdown();
            Process::withdraw();
            Err(error)
        }
    }
}

/// Runs a safe point: makes builds live that were prepared in the background, or rolls a faulted module back. Call it
/// where the App holds nothing of its modules and is inside none of them, such as between two frames; the loop around
/// [`AppView`](crate::AppView) does.
///
/// At most one piece of work is done at each call. `None` if there was none, which costs one load; also inside a loaded
/// module, and while another thread is at a safe point. A set that is refused in the background is not reported here:
/// see the events in the [`report`](crate::report).
pub fn reload_changed() -> Option<Reload> {
    if !Process::signals().is_pending() {
        return None;
    }
    let done = Process::registry()?.safe_point().run();
    if done
        .as_ref()
        .is_some_and(|reload| reload.step == ReloadStep::Leaving)
    {
        leave();
    }
    done
}

/// Polls the store now, in the background, instead of within 20 ms. For tools and tests.
pub fn look_for_changes() {
    if let Some(registry) = Process::registry() {
        registry.wake();
    }
}

/// Shuts the modules down, last first. Their tables stay callable; those of modules with a state return Faults. Does
/// nothing inside a loaded module, which has loaded none.
pub fn shutdown() {
    if let Some(registry) = Process::registry() {
        registry.shutdown();
    }
}

/// Takes the mark that another build of the App is current, set once for each set.
pub(crate) fn is_outdated() -> bool {
    Process::signals().take_outdated()
}

/// Registers the App that hosts the modules, and restores the state that another process left for it: it has been
/// initialized and is not active yet.
///
/// # Errors
/// If that state does not fit.
pub(crate) fn host(app: &'static Module) -> Result<(), StartError> {
    Process::registry().map_or(Ok(()), |registry| registry.host(app))
}

/// Whether another generation of the App still runs, which ends once this one has begun.
pub(crate) fn replaces_another() -> bool {
    Process::registry().is_some_and(|registry| registry.seats.replaces_another())
}

/// Saves the state of App and modules to the file that the environment variable `KEYWAY_SAVE` names; does nothing
/// without it.
///
/// # Errors
/// If one of them refuses to be saved, or the file cannot be written.
pub(crate) fn save_at_the_end() -> Result<(), LeaveError> {
    let Some(registry) = Process::registry() else {
        return Ok(());
    };
    if let Some(file) = &registry.save {
        registry.safe_point().save_at_the_end(file)?;
        leave();
    }
    Ok(())
}
