//! `Subject`, a crate of the registry made a Core of a workspace of its own.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Output;

use keyway_codegen::workshop::cargo;
use toml::{Table, Value};

use super::item::Item;
use super::pinned_crate::PinnedCrate;
use crate::task_error::TaskError;

/// A workspace with one Core, `core/subject`, which is a copy of a crate of the registry.
pub(super) struct Subject {
    /// Root of the workspace.
    pub(super) workspace: PathBuf,
    /// Target folder that all subjects share, so that the runtime is built once.
    target: PathBuf,
    /// Sources as they were copied: path in the package, and text.
    sources: Vec<(PathBuf, String)>,
}

impl Subject {
    /// Copies `crate_folder` into a workspace in `folder`, with the runtime in `runtime`.
    pub(super) fn copy(
        pinned: &PinnedCrate,
        crate_folder: &Path,
        folder: &Path,
        runtime: &Path,
    ) -> Result<Self, TaskError> {
        let workspace = folder.join(&pinned.name);
        let copied = copy(crate_folder, &workspace, runtime);
        let sources = copied.map_err(TaskError::file(&workspace))?;
        let target = folder.join("target");
        Ok(Self {
            workspace,
            target,
            sources,
        })
    }

    /// All types that could become Models.
    pub(super) fn items(&self) -> Vec<Item> {
        let sources = self.sources.iter();
        sources
            .flat_map(|(path, text)| Item::all(path, text))
            .collect()
    }

    /// Writes all sources anew, with these items as Models.
    pub(super) fn write(&self, models: &[Item]) -> Result<(), TaskError> {
        for (path, text) in &self.sources {
            let here: Vec<_> = models.iter().filter(|item| item.file == *path).collect();
            let path = self.package().join(path);
            fs::write(&path, Item::as_models(&here, text)).map_err(TaskError::file(&path))?;
        }
        Ok(())
    }

    /// Compiles the Core as rustc reads it.
    pub(super) fn check(&self) -> Result<Output, TaskError> {
        let mut check = cargo(&self.workspace);
        check.args(["check", "--quiet", "--color", "never"]);
        check.env("CARGO_TARGET_DIR", &self.target);
        check.env("CARGO_INCREMENTAL", "0");
        check.output().map_err(TaskError::start("cargo"))
    }

    fn package(&self) -> PathBuf {
        self.workspace.join("core/subject")
    }
}

fn copy(from: &Path, workspace: &Path, runtime: &Path) -> io::Result<Vec<(PathBuf, String)>> {
    let package = workspace.join("core/subject");
    copy_folder(from, &package)?;
    fs::write(
        workspace.join("Cargo.toml"),
        "[workspace]\nresolver = \"3\"\nmembers = [\"core/*\"]\n",
    )?;
    let text = fs::read_to_string(from.join("Cargo.toml"))?;
    let manifest: Table = text.parse().map_err(io::Error::other)?;
    let library = library_path(&manifest);
    fs::write(
        package.join("Cargo.toml"),
        as_core(manifest, runtime).to_string(),
    )?;
    let mut sources = Vec::new();
    read_sources(&package, &package.join("src"), &mut sources)?;
    for (path, text) in &mut sources {
        if *path == library {
            text.push_str("\n/// Bindings.\n#[rustfmt::skip]\npub mod generated;\n");
        }
    }
    Ok(sources)
}

fn library_path(manifest: &Table) -> PathBuf {
    let library = manifest.get("lib").and_then(|library| library.get("path"));
    library
        .and_then(Value::as_str)
        .unwrap_or("src/lib.rs")
        .into()
}

/// The manifest of a Core that needs the runtime, and has no target but its library.
fn as_core(mut manifest: Table, runtime: &Path) -> Table {
    for part in [
        "dev-dependencies",
        "bench",
        "test",
        "example",
        "bin",
        "lints",
        "profile",
    ] {
        manifest.remove(part);
    }
    let table = |manifest: &mut Table, name: &str| {
        let entry = manifest
            .entry(name)
            .or_insert_with(|| Value::Table(Table::new()));
        entry.as_table().cloned().unwrap_or_default()
    };
    let mut package = table(&mut manifest, "package");
    for part in ["workspace", "default-run", "metadata"] {
        package.remove(part);
    }
    for part in ["autobins", "autoexamples", "autotests", "autobenches"] {
        package.insert(part.to_owned(), Value::Boolean(false));
    }
    let module = Table::from_iter([("kind".to_owned(), Value::from("core"))]);
    let metadata = Table::from_iter([("module".to_owned(), Value::Table(module))]);
    package.insert("metadata".to_owned(), Value::Table(metadata));
    manifest.insert("package".to_owned(), Value::Table(package));
    let mut dependencies = table(&mut manifest, "dependencies");
    let runtime = Value::from(runtime.display().to_string());
    let runtime = Table::from_iter([("path".to_owned(), runtime)]);
    dependencies.insert("keyway".to_owned(), Value::Table(runtime));
    manifest.insert("dependencies".to_owned(), Value::Table(dependencies));
    manifest
}

fn read_sources(
    package: &Path,
    folder: &Path,
    into: &mut Vec<(PathBuf, String)>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read_sources(package, &path, into)?;
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && let Ok(inside) = path.strip_prefix(package)
            && !inside.starts_with("src/generated")
        {
            into.push((inside.to_path_buf(), fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let to = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_folder(&path, &to)?;
        } else {
            fs::copy(&path, to)?;
        }
    }
    Ok(())
}
