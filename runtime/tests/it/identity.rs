//! Build identities and what stands at the beginning of a header.
use keyway::{BuildIdentity, Fingerprint};

#[test]
fn every_property_of_a_build_is_compared() {
    let host = BuildIdentity::current();
    assert!(host.differences(&host).is_empty());
    assert!(host.rustc.contains(" ("), "{}", host.rustc);
    assert_eq!(host.panic, "unwind");
    let module = BuildIdentity {
        rustc: "1.0.0 (abc)".to_owned(),
        target: "z80".to_owned(),
        panic: "abort".to_owned(),
        target_features: "avx9".to_owned(),
        layout_flags: "randomize-layout".to_owned(),
        keyway: "9.9.9".to_owned(),
    };
    let differences = host.differences(&module);
    let names: Vec<&str> = differences
        .iter()
        .filter_map(|row| Some(row.split_once(':')?.0))
        .collect();
    assert_eq!(
        names,
        [
            "rustc",
            "target",
            "panic",
            "target features",
            "layout flags",
            "keyway"
        ]
    );
    assert_eq!(differences[2], r#"panic: host "unwind", module "abort""#);
}

#[test]
fn fingerprints_tell_texts_apart() {
    assert_ne!(Fingerprint::of(b"a\n"), Fingerprint::of(b"a"));
    assert_eq!(
        format!("{:?}", Fingerprint::of(b"a")),
        Fingerprint::of(b"a").to_string()
    );
}
