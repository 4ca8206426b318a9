//! `render`.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

use super::{RenderedCrate, RenderedFile, app, contract, module, print};
use crate::generator::lock::LockedContract;
use crate::generator::plan::{FileContent, FilePlan, GeneratedCrate};

/// Number of crates up to which starting threads takes longer than rendering.
const ALONE: usize = 4;

/// Renders all planned files, in the order of the crates. Most of the generator's work is done here, and each crate is
/// rendered by itself, so that all processors are used.
#[must_use]
pub fn render(crates: &[GeneratedCrate]) -> Vec<RenderedCrate> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let share = crates.len().div_ceil(workers);
    if share <= ALONE {
        return render_all(crates);
    }
    thread::scope(|scope| {
        let shares = crates.chunks(share);
        let running: Vec<_> = shares
            .map(|share| scope.spawn(|| render_all(share)))
            .collect();
        let done = running.into_iter().flat_map(|worker| {
            let texts = worker.join();
            texts.unwrap_or_else(|panic| resume_unwind(panic))
        });
        done.collect()
    })
}

fn render_all(crates: &[GeneratedCrate]) -> Vec<RenderedCrate> {
    let crates = crates.iter().map(|planned| RenderedCrate {
        package: planned.package.clone(),
        folder: planned.folder.clone(),
        lock: planned.lock.clone(),
        files: planned
            .files
            .iter()
            .map(|file| render_file(&planned.package, file))
            .collect(),
    });
    crates.collect()
}

fn render_file(package: &str, file: &FilePlan) -> RenderedFile {
    let tokens = match &file.content {
        FileContent::CoreTables(plan) => contract::tables(plan),
        FileContent::ModuleBinding(plan) => module::binding_file(plan),
        FileContent::ModuleImports(plan) => module::imports_file(plan),
        FileContent::AppBinding(plan) => app::binding_file(plan),
        FileContent::AppImports(plan) => app::imports_file(plan),
        FileContent::AppModules(plan) => app::modules_file(plan),
        FileContent::AppProvided(plan) => app::provided_file(plan),
        FileContent::AppPlan(plan) => app::plan_file(plan),
        FileContent::HostedModules(plan) => app::hosted_file(plan),
        FileContent::LinkedModules(plan) => app::linked_file(plan),
        FileContent::ContractLock(lock) => return lock_file(package, file, lock),
        FileContent::WrittenLayer(text) => {
            return RenderedFile {
                path: file.path.clone(),
                text: text.clone(),
                lock: None,
            };
        }
    };
    RenderedFile {
        path: file.path.clone(),
        text: print::print(package, tokens),
        lock: None,
    }
}

fn lock_file(package: &str, file: &FilePlan, lock: &LockedContract) -> RenderedFile {
    RenderedFile {
        path: file.path.clone(),
        text: format!("# {}{}", print::first_line(package), lock.text()),
        lock: Some(lock.clone()),
    }
}
