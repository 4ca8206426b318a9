//! `Machine`: a registry, and a folder with a bundle of it.

use std::path::{Path, PathBuf};
use std::process::Command;

use keyway::store::{CurrentSet, Store};

use super::fixture::{Fixture, text_of};
use super::registry::Registry;
use super::running::Running;
use super::ship::{ship, ship_command};

/// A machine with the first of the two bundles.
pub(crate) struct Machine {
    /// The registry.
    pub(crate) registry: Registry,
    /// What is pushed.
    pub(crate) fixture: &'static Fixture,
    /// The tag that is followed.
    pub(crate) tag: String,
    folder: PathBuf,
}

impl Machine {
    /// Pulls the bundle into a folder; `None`, and a line, where there is no registry.
    pub(crate) fn set_up(name: &str) -> Option<Self> {
        let folder = Fixture::built().empty(name).join("app");
        Self::set_up_in(folder)
    }

    /// The same in this folder.
    pub(crate) fn set_up_in(folder: PathBuf) -> Option<Self> {
        let registry = Registry::start()?;
        let machine = Self {
            fixture: Fixture::built(),
            tag: registry.at("keeper:stable"),
            registry,
            folder,
        };
        machine.push(&machine.fixture.bundle(0));
        let out = text_of(&machine.folder);
        ship(&["pull", &machine.tag, "-o", &out]).ended_with(0);
        Some(machine)
    }

    /// Its store.
    pub(crate) fn store(&self) -> PathBuf {
        self.folder.join("modules")
    }

    /// Gives the tag to a bundle, and returns the digest.
    pub(crate) fn push(&self, bundle: &Path) -> String {
        let words = ["push", &self.tag, "--bundle", &text_of(bundle), "--json"];
        let pushed = ship(&words).ended_with(0).json();
        pushed["digest"].as_str().unwrap().to_owned()
    }

    /// Gives the tag to a set without an executable, and returns the digest.
    pub(crate) fn push_set(&self, store: &Path, set: &CurrentSet) -> String {
        let path = Store::new(store).current_path();
        std::fs::write(&path, Store::text_of(&path, set).unwrap()).unwrap();
        let words = [
            "push",
            &self.tag,
            "--store",
            &text_of(store),
            "--app",
            "keeper",
            "--json",
        ];
        let pushed = ship(&words).ended_with(0).json();
        pushed["digest"].as_str().unwrap().to_owned()
    }

    /// The executable of the App.
    pub(crate) fn program(&self) -> PathBuf {
        self.folder.join("keeper")
    }

    /// Starts the App.
    pub(crate) fn app(&self) -> Running {
        let mut app = Command::new(self.program());
        Running::start(app.env_clear().current_dir("/"))
    }

    /// The command of a follower of a tag.
    pub(crate) fn follower(&self, tag: &str, words: &[&str]) -> Command {
        let store = text_of(&self.store());
        let own = ["follow", tag, "--store", &store, "--every", "100ms"];
        ship_command(&[&own, words].concat())
    }

    /// Starts a follower.
    pub(crate) fn follow(&self, words: &[&str]) -> Running {
        Running::start(&mut self.follower(&self.tag, words))
    }
}
