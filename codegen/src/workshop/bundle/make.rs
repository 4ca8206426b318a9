//! `make`, which puts a bundle together.

use std::fs;
use std::path::{Path, PathBuf};

use keyway::BuildIdentity;
use keyway::store::{CurrentSet, Store};

use super::files::files;
use super::replacement::temporary;
use super::separate::separate;
use super::{BundleError, BundleFile, BundleRequest, BundledModules, Replacement};
use crate::workshop::Progress;
use crate::workshop::publish::{BuiltLibrary, PublishRequest, PublishedModule, publish};

/// Makes a bundle in the folder of the request; an older bundle there is replaced as a whole, once the new one is complete.
///
/// # Errors
/// If the folder has other files, a library fails its probe, or a file cannot be written. The folder is as before then.
pub(crate) fn make(request: &BundleRequest) -> Result<BundleFile, BundleError> {
    let new = Replacement::begin(&request.folder)?;
    let parts = temporary(request.folder.parent().unwrap_or(Path::new(".")))?;
    let executable = request.executable.file_name().unwrap_or_default();
    let executable = executable.to_string_lossy().into_owned();
    place(
        request,
        &request.executable,
        &new.path().join(&executable),
        &request.app,
    )?;
    if let Some(modules) = &request.modules {
        let published = published(request, modules, parts.path())?;
        fill(
            request,
            &published,
            parts.path(),
            &new.path().join("modules"),
        )?;
    }
    let bundle = BundleFile {
        format: BundleFile::FORMAT,
        app: request.app.clone(),
        version: request.version.clone(),
        target: BuildIdentity::current().target,
        executable,
        linked: request.modules.is_none(),
        trust: request.trust.clone(),
        files: files(new.path())?,
    };
    let path = new.path().join(BundleFile::NAME);
    let text = Store::text_of(&path, &bundle)?;
    fs::write(&path, text).map_err(BundleError::file(path))?;
    new.finish()?;
    Ok(bundle)
}

/// Copies a file that was built, without its debug information if that is wanted.
fn place(
    request: &BundleRequest,
    source: &Path,
    target: &Path,
    name: &str,
) -> Result<(), BundleError> {
    if request.separates_debug {
        return separate(source, target, name);
    }
    fs::copy(source, target).map_err(BundleError::file(target))?;
    Ok(())
}

/// Publishes the modules as they will be shipped into a store of its own in `parts`.
fn published(
    request: &BundleRequest,
    modules: &BundledModules,
    parts: &Path,
) -> Result<Vec<PublishedModule>, BundleError> {
    let progress = Progress::new("Bundling", modules.libraries.len());
    let mut libraries = Vec::new();
    for library in &modules.libraries {
        let folder = parts.join(&library.package);
        fs::create_dir_all(&folder).map_err(BundleError::file(&folder))?;
        let path = folder.join(library.path.file_name().unwrap_or_default());
        place(request, &library.path, &path, &library.package)?;
        libraries.push(BuiltLibrary {
            package: library.package.clone(),
            path,
        });
    }
    let publication = publish(
        &PublishRequest {
            store: store_in(parts),
            workspace: modules.workspace.clone(),
            libraries,
            crates: modules.crates.clone(),
            // It is the store of the bundle whose set is signed.
            signing: None,
            program: modules.program.clone(),
            limit: modules.limit,
        },
        &progress,
    )?;
    Ok(publication.modules)
}

fn store_in(parts: &Path) -> Store {
    // No package is called so.
    Store::new(parts.join(".store"))
}

/// Copies the published set, and nothing of how it was published, to the store of the bundle.
fn fill(
    request: &BundleRequest,
    modules: &[PublishedModule],
    parts: &Path,
    target: &Path,
) -> Result<(), BundleError> {
    let (from, to) = (store_in(parts), Store::new(target));
    for module in modules {
        let (name, digest) = (&module.module, &module.digest);
        copy(
            &from.library_path(name, digest),
            &to.library_path(name, digest),
        )?;
        copy(
            &from.manifest_path(name, digest),
            &to.manifest_path(name, digest),
        )?;
        if request.separates_debug {
            let debug = PathBuf::from(super::separate::DEBUG).join(format!("{name}.debug"));
            copy(
                &parts.join(name).join(&debug),
                &target.join(name).join(&debug),
            )?;
        }
    }
    let crates = from.root().join("crates");
    if crates.is_dir() {
        for entry in fs::read_dir(&crates).map_err(BundleError::file(&crates))? {
            let entry = entry.map_err(BundleError::file(&crates))?;
            copy(
                &entry.path(),
                &target.join("crates").join(entry.file_name()),
            )?;
        }
    }
    // Without the folder of the workspace, which other machines do not have.
    let digests = modules.iter();
    let digests = digests.map(|module| (module.module.clone(), module.digest.clone()));
    let mut set = CurrentSet::new(digests.collect());
    if let Some(signing) = &request.signing {
        signing.sign(&to, &mut set)?;
    }
    let path = to.current_path();
    let text = Store::text_of(&path, &set)?;
    fs::create_dir_all(target).map_err(BundleError::file(target))?;
    fs::write(&path, text).map_err(BundleError::file(path))
}

fn copy(source: &Path, target: &Path) -> Result<(), BundleError> {
    let folder = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(BundleError::file(folder))?;
    fs::copy(source, target).map_err(BundleError::file(target))?;
    Ok(())
}
