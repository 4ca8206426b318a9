//! The check of a set's signature beside the hashes of its libraries.
use std::collections::BTreeMap;
use std::fs::File;
use std::hint::black_box;
use std::io::Cursor;
use std::time::Instant;

use keyway::BuildIdentity;
use keyway::store::{CurrentSet, Digest, SetSignature, SignatureCheck, SignedModule, SignedSet};
use minisign::KeyPair;

use crate::row::Row;
use crate::samples::Samples;
use crate::variants::Variants;

/// Modules of the set.
const MODULES: usize = 10;

/// Checks and hashes, by turns.
const ROUNDS: usize = 200;

const APP: &str = "reload";

/// Measures both by turns, on a set of ten libraries.
///
/// # Errors
/// If a library cannot be read, or the set cannot be signed.
pub(crate) fn measure(variants: &mut Variants) -> Result<Vec<Row>, String> {
    let libraries: Vec<Digest> = (0..MODULES)
        .map(|_| variants.make())
        .collect::<Result<_, _>>()?;
    let pair = KeyPair::generate_unencrypted_keypair().map_err(|error| error.to_string())?;
    let set = signed(&libraries, &pair)?;
    let (path, key) = (variants.store().current_path(), pair.pk.to_base64());
    let target = BuildIdentity::current().target;
    let check = SignatureCheck {
        path: &path,
        app: APP,
        target: &target,
        keys: &[&key],
    };
    let (mut checks, mut hashes) = (Samples::default(), Samples::default());
    for _ in 0..ROUNDS {
        let began = Instant::now();
        black_box(check.run(&set).map_err(|error| error.to_string())?);
        checks.push(began.elapsed().as_secs_f64() * 1e6);
        let began = Instant::now();
        for library in &libraries {
            hash(variants, library)?;
        }
        hashes.push(began.elapsed().as_secs_f64() * 1e6);
    }
    let (checked, hashed) = (checks.median(), hashes.median());
    Ok(vec![
        Row::new("signature of a set of ten modules", "keyway", checked, "µs"),
        Row::new("hashes of its ten libraries", "BLAKE3", hashed, "µs"),
        Row::new("signature", "check / hashes", checked / hashed, "×"),
    ])
}

fn signed(libraries: &[Digest], pair: &KeyPair) -> Result<CurrentSet, String> {
    let name = |number: usize| format!("systems-{number}");
    let modules = libraries.iter().enumerate().map(|(number, library)| {
        let module = SignedModule {
            library: library.clone(),
            manifest: Digest::of(library.as_str().as_bytes()),
        };
        (name(number), module)
    });
    let text = SignedSet {
        app: APP.to_owned(),
        target: BuildIdentity::current().target,
        number: 1,
        modules: modules.collect(),
    }
    .text();
    let signature = minisign::sign(None, &pair.sk, Cursor::new(&text), None, None);
    let signature = signature.map_err(|error| error.to_string())?.into_string();
    let digests = libraries.iter().enumerate();
    let digests: BTreeMap<_, _> = digests
        .map(|(number, library)| (name(number), library.clone()))
        .collect();
    let mut set = CurrentSet::new(digests);
    let signature = SetSignature { text, signature };
    set.signed.insert(APP.to_owned(), signature);
    Ok(set)
}

/// As a check of a library does.
fn hash(variants: &Variants, library: &Digest) -> Result<(), String> {
    let file = File::open(variants.library(library)).map_err(|error| error.to_string())?;
    let mut hasher = blake3::Hasher::new();
    let read = hasher.update_reader(file);
    read.map_err(|error| error.to_string())?;
    black_box(hasher.finalize());
    Ok(())
}
