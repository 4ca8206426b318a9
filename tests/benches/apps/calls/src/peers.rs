//! `Peers`.
use std::env::{consts, current_exe, var};
use std::path::{Path, PathBuf};

use abi_stable::library::lib_header_from_path;
use libloading::Library;
use peer_abi_interface::AbiTableRef;
use peer_work::World;

use crate::generated::Modules;

type Add = fn(u64, u64) -> u64;
type Step = fn(&mut World, f32);
type Describe = fn(&World) -> String;

/// A trait object in this binary.
pub(crate) trait Work {
    /// The sum.
    fn add(&self, a: u64, b: u64) -> u64;
    /// Changes all numbers.
    fn step(&self, world: &mut World, by: f32);
    /// A text of sixteen bytes on the heap.
    fn describe(&self, world: &World) -> String;
}

struct Plain;

impl Work for Plain {
    fn add(&self, a: u64, b: u64) -> u64 {
        peer_work::add(a, b)
    }

    fn step(&self, world: &mut World, by: f32) {
        peer_work::step(world, by);
    }

    fn describe(&self, world: &World) -> String {
        peer_work::describe(world)
    }
}

/// A decorator, as one writes a layer with traits.
struct Decorator {
    inner: Box<dyn Work + Sync>,
}

impl Work for Decorator {
    fn add(&self, a: u64, b: u64) -> u64 {
        self.inner.add(a, b)
    }

    fn step(&self, world: &mut World, by: f32) {
        self.inner.step(world, by);
    }

    fn describe(&self, world: &World) -> String {
        self.inner.describe(world)
    }
}

/// A trait object behind so many decorators.
fn decorated(layers: usize) -> Box<dyn Work + Sync> {
    let plain: Box<dyn Work + Sync> = std::hint::black_box(Box::new(Plain));
    (0..layers).fold(plain, |inner, _| {
        std::hint::black_box(Box::new(Decorator { inner }))
    })
}

/// Everything that is loaded before the measurement.
pub(crate) struct Peers {
    /// Keyway's modules as dylibs.
    pub(crate) modules: Modules,
    /// A trait object.
    pub(crate) object: Box<dyn Work + Sync>,
    /// A trait object behind one decorator.
    pub(crate) wrapped: Box<dyn Work + Sync>,
    /// A trait object behind four decorators.
    pub(crate) stacked: Box<dyn Work + Sync>,
    /// The library behind the bare symbols.
    pub(crate) library: Library,
    /// Symbols looked up once.
    pub(crate) add: Add,
    /// Symbols looked up once.
    pub(crate) step: Step,
    /// Symbols looked up once.
    pub(crate) describe: Describe,
    /// The table of abi_stable.
    pub(crate) abi: AbiTableRef,
}

impl Peers {
    /// Loads everything.
    ///
    /// # Errors
    /// What is missing, and how to build it.
    pub(crate) fn load() -> Result<Self, String> {
        let modules = Modules::load().map_err(|error| error.to_string())?;
        let path = library("peer_raw");
        // SAFETY: the library is one of this workspace, without constructors of its own.
        let library = unsafe { Library::new(&path) }.map_err(|error| unbuilt(&path, &error))?;
        // SAFETY: the types are those of peers/raw, built by the same compiler.
        let (add, step, describe) = unsafe {
            let add = library
                .get::<Add>("raw_add")
                .map_err(|error| unbuilt(&path, &error))?;
            let step = library
                .get::<Step>("raw_step")
                .map_err(|error| unbuilt(&path, &error))?;
            let describe = library
                .get::<Describe>("raw_describe")
                .map_err(|error| unbuilt(&path, &error))?;
            (*add, *step, *describe)
        };
        let path = self::library("peer_abi_module");
        let abi = lib_header_from_path(&path)
            .and_then(|header| header.init_root_module::<AbiTableRef>())
            .map_err(|error| unbuilt(&path, &error))?;
        let object = std::hint::black_box(Box::new(Plain));
        Ok(Self {
            modules,
            object,
            wrapped: decorated(1),
            stacked: decorated(4),
            library,
            add,
            step,
            describe,
            abi,
        })
    }

    /// The sum through a symbol that is looked up for this call.
    pub(crate) fn look_up_add(&self, a: u64, b: u64) -> u64 {
        // SAFETY: as in `load`, which found the symbol.
        let add = unsafe { self.library.get::<Add>("raw_add") };
        add.map_or(0, |add| add(a, b))
    }

    /// The step through a symbol that is looked up for this call.
    pub(crate) fn look_up_step(&self, world: &mut World, by: f32) {
        // SAFETY: as in `load`, which found the symbol.
        if let Ok(step) = unsafe { self.library.get::<Step>("raw_step") } {
            step(world, by);
        }
    }

    /// The text through a symbol that is looked up for this call.
    pub(crate) fn look_up_describe(&self, world: &World) -> String {
        // SAFETY: as in `load`, which found the symbol.
        let describe = unsafe { self.library.get::<Describe>("raw_describe") };
        describe.map_or_else(|_| String::new(), |describe| describe(world))
    }
}

/// Where cargo has put the libraries of the peers: the folder that `cargo xtask bench` names, else that of this program.
pub(crate) fn library_folder() -> String {
    if let Ok(folder) = var("KEYWAY_BENCH_PEERS") {
        return folder;
    }
    let program = current_exe().unwrap_or_default();
    program
        .parent()
        .unwrap_or(Path::new("."))
        .display()
        .to_string()
}

fn library(name: &str) -> PathBuf {
    let file = format!("{}{name}{}", consts::DLL_PREFIX, consts::DLL_SUFFIX);
    Path::new(&library_folder()).join(file)
}

fn unbuilt(path: &Path, error: &impl std::fmt::Display) -> String {
    format!(
        "cannot load {}: {error}; run `cargo xtask bench calls`, which builds it",
        path.display()
    )
}
