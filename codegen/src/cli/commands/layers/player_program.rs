//! The program that plays a recording.
//!
//! It is a member of the workspace while it is built, and built in one invocation of cargo with what an App and its modules ask for. In a
//! workspace of its own, Cargo features would unify otherwise, and `[patch]`, profiles and `Cargo.lock` would not be there: the crates
//! whose types cross would be other builds than those of the modules, which the contract refuses.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::guest_layer::folder_beside;
use super::sources::Sources;
use crate::cli::command_error::CommandError;
use crate::cli::commands::new::file_error;
use crate::generator::discover::CrateId;
use crate::generator::pipeline::Resolved;
use crate::generator::recording::{PlayerOrder, player};
use crate::generator::scaffold::NewCrate;
use crate::ground::relative_path;
use crate::workshop::compile::{BuildRequest, Profile, Variant, build, select};

/// Builds the program. Systems that it loads are those of the App `app`, if that has the one that is asked.
///
/// # Errors
/// If a file cannot be written, or the program does not compile.
pub(super) fn build_player(
    order: &PlayerOrder,
    (resolved, app): (&Resolved, &str),
    profile: Profile,
) -> Result<PathBuf, CommandError> {
    let workspace = &resolved.parsed;
    let root = &resolved.workspace.root;
    let text = player(order, workspace);
    let system = order.seats.last().map(|seat| seat.system);
    let folder = folder_beside(system, &text.package, root, workspace);
    let dependencies = text.dependencies(workspace, |to| relative_path(&folder, to));
    let manifest = format!(
        "[package]\nname = {:?}\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n{dependencies}",
        text.package
    );
    let path = folder.join("Cargo.toml");
    let main = folder.join("src/main.rs");
    let created = NewCrate {
        package: text.package.clone(),
        files: vec![
            (path.clone(), manifest),
            (main.clone(), text.source.clone()),
        ],
        folder,
    };
    let mut packages = vec![text.package.clone()];
    let variant = match order.linked {
        true => Variant::Static,
        false => Variant::Hosted,
    };
    if let (Variant::Hosted, Some(system)) = (variant, system) {
        packages.extend(beside(system, resolved, app));
    }
    let sources = Sources::write(&[created], root, false)?;
    let kept = resolved.workspace.target_directory.join("keyway/replay");
    let kept = kept.join(&text.package).with_extension("rs");
    keep_time(&kept, &main, &text.source).map_err(|source| file_error(kept, source))?;
    let artifacts = build(&BuildRequest {
        directory: PathBuf::from("."),
        root: root.clone(),
        target_directory: resolved.workspace.target_directory.clone(),
        variant,
        packages,
        programs: vec![text.package.clone()],
        features: Vec::new(),
        profile,
        variables: Vec::new(),
    })?;
    drop(sources);
    let built = artifacts.get(&path).cloned().unwrap_or_default();
    Ok(built.executable(&text.package)?.to_owned())
}

/// The packages that are built with the System where that is published: those of the App, or of another one that has the System.
fn beside(system: CrateId, resolved: &Resolved, app: &str) -> Vec<String> {
    let workspace = &resolved.parsed;
    let has_it = |name: &str| {
        let selection = select(&resolved.resolutions, workspace, Some(name)).ok()?;
        let modules = selection.modules.contains(&system);
        modules.then(|| [selection.apps, selection.modules].concat())
    };
    let others = resolved.resolutions.iter();
    let mut others = others.map(|entry| workspace.package(entry.app));
    let found = has_it(app).or_else(|| others.find_map(has_it));
    let members = found.unwrap_or_else(|| vec![system]);
    let packages = members.iter().map(|id| workspace.package(*id).to_owned());
    packages.collect()
}

/// Gives `file` the time at which its text was first written, so that cargo finds it fresh where the same text is there again.
fn keep_time(kept: &Path, file: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(kept).is_ok_and(|known| known == text) {
        let time = fs::metadata(kept)?.modified()?;
        return File::options().append(true).open(file)?.set_modified(time);
    }
    fs::create_dir_all(kept.parent().unwrap_or(kept))?;
    fs::copy(file, kept).map(drop)
}
