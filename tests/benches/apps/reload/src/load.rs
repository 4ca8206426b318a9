//! The load of a library beside a bare one.
use std::fs;
use std::hint::black_box;
use std::mem::forget;
use std::time::Instant;

use core_plain::generated::{CONTRACT, CORE, Views};
use keyway::private::Site;
use keyway::private::Slot;
use keyway::store::{Digest, Expected, Manifest, verify};
use libloading::Library;

use crate::row::Row;
use crate::samples::Samples;
use crate::variants::Variants;

static SITE: Site<Views, ()> = Site::new(CORE);
static SLOT: Slot<Views> = Slot::pending();

/// Loads of each kind.
const ROUNDS: usize = 200;

/// The module that is loaded.
pub(crate) const MODULE: &str = "systems-plain";

/// Measures both by turns, and the one step that the checked load cannot do without.
///
/// # Errors
/// If a library cannot be loaded.
pub(crate) fn measure(variants: &mut Variants) -> Result<Vec<Row>, String> {
    let (mut ours, mut bare) = (Samples::default(), Samples::default());
    let mut hash = Samples::default();
    for _ in 0..ROUNDS {
        let digest = variants.make()?;
        ours.push(checked(variants, &digest)?);
        let digest = variants.make()?;
        bare.push(unchecked(variants, &digest)?);
        hash.push(hashed(variants)?);
    }
    Ok(vec![
        Row::new(
            "load: read, verify, open, check, bind",
            "keyway",
            ours.median(),
            "µs",
        ),
        Row::new(
            "load: read once, dlopen, dlsym",
            "bare",
            bare.median(),
            "µs",
        ),
        Row::new(
            "load: hash while reading, nothing else",
            "BLAKE3",
            hash.median(),
            "µs",
        ),
        Row::new("load", "keyway / bare", ours.median() / bare.median(), "×"),
    ])
}

/// Loads a build as a reload does.
///
/// # Errors
/// If it is refused.
pub(crate) fn checked(variants: &Variants, digest: &Digest) -> Result<f64, String> {
    let expected = Expected {
        module: MODULE,
        contract: &CONTRACT,
        features: &[],
        requires: &[],
        manifest: None,
    };
    let began = Instant::now();
    let image = verify(variants.store(), digest, &expected).map_err(|error| error.to_string())?;
    SITE.load(&image).map_err(|error| error.to_string())?;
    SITE.stage(digest);
    SITE.publish(&SLOT);
    Ok(began.elapsed().as_secs_f64() * 1e6)
}

/// Reads a library once, opens it and looks up its symbol.
///
/// # Errors
/// If it cannot be opened.
pub(crate) fn unchecked(variants: &Variants, digest: &Digest) -> Result<f64, String> {
    let path = variants.library(digest);
    let symbol = Manifest::symbol_of(MODULE);
    let began = Instant::now();
    black_box(fs::read(&path).map_err(|error| error.to_string())?);
    // SAFETY: the library is one of this workspace, without constructors of its own.
    let library = unsafe { Library::new(&path) }.map_err(|error| error.to_string())?;
    // SAFETY: the symbol is only looked up.
    let found = unsafe { library.get::<*const u8>(symbol.as_bytes()) };
    black_box(*found.map_err(|error| error.to_string())?);
    let micros = began.elapsed().as_secs_f64() * 1e6;
    forget(library);
    Ok(micros)
}

fn hashed(variants: &mut Variants) -> Result<f64, String> {
    let digest = variants.make()?;
    let path = variants.library(&digest);
    let began = Instant::now();
    let file = fs::File::open(&path).map_err(|error| error.to_string())?;
    let mut hasher = blake3::Hasher::new();
    let read = hasher.update_reader(file);
    read.map_err(|error| error.to_string())?;
    black_box(hasher.finalize());
    Ok(began.elapsed().as_secs_f64() * 1e6)
}
