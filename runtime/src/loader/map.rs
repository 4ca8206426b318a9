//! `map`, the only unsafe block: it loads a library and trusts its header.
use std::error::Error;
use std::fs;
use std::mem::ManuallyDrop;
use std::path::Path;

#[cfg(not(unix))]
use libloading::Library;
#[cfg(unix)]
use libloading::os::unix::{Library, RTLD_LOCAL, RTLD_NOW};

use super::LoadError;
use crate::identity::Fingerprint;
use crate::module::{HeaderPrefix, ModuleHeader};

/// Maps a library for good and returns the header that it exports as `symbol`, if the header states `contract`.
///
/// The caller vouches that `V` and `I` are the types that the image's contract and requirements name. Generated code takes
/// both from the crates whose contracts [`verify`](super::verify) compared; the launcher takes `V` from this crate, and the
/// header of an App has no import slots, so that its `I` is `()`.
#[expect(
    unsafe_code,
    reason = "loading a library is unsafe by nature; this is the only place"
)]
pub(super) fn map<V, I>(
    path: &Path,
    symbol: &str,
    contract: Option<Fingerprint>,
) -> Result<&'static ModuleHeader<V, I>, LoadError> {
    let length = size_of::<ModuleHeader<V, I>>();
    // SAFETY:
    // 1. The library's constructors run here. `verify` found this host's build identity in its manifest and the
    //    manifest's digest in its bytes; `probe` is given what cargo has just built. What trusted code does in its
    //    constructors is its own affair.
    // 2. The symbol, if it is aligned for one, is read as a `HeaderPrefix`, whose layout is frozen, and nothing behind it before magic, format,
    //    length, build identity and contract fit (`HeaderPrefix::check`). Only the export macro of this crate writes
    //    the symbol, and the probe of the build has read it before the library was published.
    // 3. Behind the prefix stands a `ModuleHeader<V, I>` of the same compiler and the same definitions: the identity
    //    says so for the compiler, the compared contract texts for `V` and `I`.
    // 4. The reference is `'static`: the library is never closed, so it is never unmapped (`ManuallyDrop`).
    unsafe {
        #[cfg(unix)]
        let opened = Library::open(Some(path), RTLD_NOW | RTLD_LOCAL);
        #[cfg(not(unix))]
        let opened = Library::new(path);
        let library = ManuallyDrop::new(opened.map_err(|error| refused(path, &error))?);
        let found = library.get::<*const HeaderPrefix>(symbol.as_bytes());
        let prefix = *found.map_err(|error| missing(path, symbol, &error))?;
        if prefix.is_null() || !prefix.is_aligned() {
            return Err(unfit(path, HeaderPrefix::NONE));
        }
        (*prefix)
            .check(length, contract)
            .map_err(|reason| unfit(path, reason))?;
        Ok(&*prefix.cast())
    }
}

fn refused(path: &Path, error: &libloading::Error) -> LoadError {
    not_loaded(path, reason(error), mappings())
}

/// The refusal of the system's loader, by the number of mappings that the process has and may have, where known.
fn not_loaded(path: &Path, reason: String, mappings: Option<(usize, usize)>) -> LoadError {
    let path = path.to_owned();
    match mappings {
        // A library takes four, one with a large table of symbols or thread-locals some more.
        Some((mapped, limit)) if mapped + 16 > limit => LoadError::Mappings {
            path,
            reason,
            mapped,
            limit,
        },
        _ => LoadError::Open { path, reason },
    }
}

/// Number of mappings that this process has, and may have; `None` where the system does not tell.
fn mappings() -> Option<(usize, usize)> {
    let limit = fs::read_to_string("/proc/sys/vm/max_map_count").ok()?;
    let maps = fs::read("/proc/self/maps").ok()?;
    let mapped = maps.iter().filter(|byte| **byte == b'\n').count();
    Some((mapped, limit.trim().parse().ok()?))
}

fn missing(path: &Path, symbol: &str, error: &libloading::Error) -> LoadError {
    LoadError::Symbol {
        path: path.to_owned(),
        symbol: symbol.to_owned(),
        reason: reason(error),
    }
}

fn unfit(path: &Path, reason: &'static str) -> LoadError {
    LoadError::Header {
        path: path.to_owned(),
        reason,
    }
}

/// The innermost message, which is that of the system's loader.
fn reason(error: &libloading::Error) -> String {
    let mut innermost: &(dyn Error + 'static) = error;
    while let Some(source) = innermost.source() {
        innermost = source;
    }
    innermost.to_string()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{mappings, not_loaded};

    #[test]
    fn a_process_without_mappings_is_told_so() {
        let error = |mappings| not_loaded(Path::new("a.so"), "no".to_owned(), mappings).to_string();
        let full = error(Some((65_520, 65_530)));
        assert!(
            full.contains("this process has 65520 of at most 65530 mappings"),
            "{full}"
        );
        for other in [None, Some((100, 65_530))] {
            assert!(error(other).contains("a library of this platform"));
        }
        if cfg!(target_os = "linux") {
            let (mapped, limit) = mappings().expect("Linux tells");
            assert!(mapped > 4 && mapped < limit);
        }
    }
}
