//! What is decided before a library is opened.
use std::fs;
use std::path::{Path, PathBuf};

use keyway::private::{APP_CONTRACT, Core, Site, probe};
use keyway::store::{
    Digest, Expected, LoadError, Manifest, ManifestContract, ManifestRequirement, Store, verify,
};
use keyway::{BuildIdentity, ModuleKind, Requirement};
use tempfile::TempDir;

const BYTES: &[u8] = b"this is no library";

/// A store with one build whose manifest can be bent.
struct Fixture {
    _folder: TempDir,
    store: Store,
    digest: Digest,
    manifest: Manifest,
}

impl Fixture {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path());
        let digest = Digest::of(BYTES);
        fs::create_dir(folder.path().join("systems-test")).unwrap();
        fs::write(store.library_path("systems-test", &digest), BYTES).unwrap();
        let manifest = Manifest {
            format: Manifest::FORMAT,
            module: "systems-test".to_owned(),
            kind: ModuleKind::System,
            version: "1.0.0".to_owned(),
            symbol: Manifest::symbol_of("systems-test"),
            digest: digest.clone(),
            size: BYTES.len() as u64,
            features: vec!["adaptive".to_owned()],
            identity: BuildIdentity::current(),
            provides: (&APP_CONTRACT).into(),
            requires: vec![],
        };
        Self {
            _folder: folder,
            store,
            digest,
            manifest,
        }
    }

    fn library(&self) -> PathBuf {
        self.store.library_path("systems-test", &self.digest)
    }

    fn verify(&self, requires: &[Requirement]) -> Result<keyway::store::Image, LoadError> {
        let path = self.store.manifest_path("systems-test", &self.digest);
        fs::write(path, toml::to_string(&self.manifest).unwrap()).unwrap();
        let expected = Expected {
            module: "systems-test",
            contract: &APP_CONTRACT,
            features: &["adaptive"],
            requires,
            manifest: None,
        };
        verify(&self.store, &self.digest, &expected)
    }

    #[track_caller]
    fn told(&self) -> String {
        self.verify(&[]).unwrap_err().to_string()
    }
}

const GRANTED: Requirement = Requirement {
    contract: &APP_CONTRACT,
    features: &[],
    optional: false,
};

fn required() -> ManifestRequirement {
    let contract: ManifestContract = (&APP_CONTRACT).into();
    ManifestRequirement {
        optional: false,
        features: vec![],
        contract,
    }
}

#[test]
fn a_build_that_fits_is_verified_without_being_loaded() {
    let mut fixture = Fixture::new();
    fixture.manifest.requires = vec![required()];
    let image = fixture.verify(&[GRANTED]).unwrap();
    assert_eq!(image.path(), &fixture.library());
    assert_eq!(
        (image.digest(), image.manifest()),
        (&fixture.digest, &fixture.manifest)
    );
}

#[test]
fn a_manifest_of_something_else_is_refused() {
    let mut fixture = Fixture::new();
    fixture.manifest.module = "systems-other".to_owned();
    assert!(
        fixture
            .told()
            .contains("is for the module systems-other; run")
    );
    let mut fixture = Fixture::new();
    fixture.manifest.digest = Digest::of(b"other");
    let short = fixture.manifest.digest.short().to_owned();
    assert!(
        fixture
            .told()
            .contains(&format!("is for a library with the digest {short}; run"))
    );
    let mut fixture = Fixture::new();
    fixture.manifest.provides.core = "core-other".to_owned();
    assert!(
        fixture
            .told()
            .contains("is for a module of core-other; run")
    );
}

#[test]
fn a_library_that_is_missing_empty_cut_off_or_changed_is_refused() {
    let fixture = Fixture::new();
    fs::remove_file(fixture.library()).unwrap();
    assert!(fixture.told().starts_with("cannot read "));
    fs::write(fixture.library(), b"").unwrap();
    assert!(fixture.told().contains(" is empty; run "));
    fs::write(fixture.library(), &BYTES[..5]).unwrap();
    assert!(
        fixture
            .told()
            .contains("has 5 bytes where its manifest says 18: it was cut off")
    );
    fs::write(fixture.library(), b"this is no Library").unwrap();
    assert!(
        fixture
            .told()
            .contains("it was changed after it was published; run")
    );
}

#[test]
fn another_build_identity_is_refused_with_both_values() {
    let mut fixture = Fixture::new();
    fixture.manifest.identity.keyway = "0.0.0".to_owned();
    let ours = BuildIdentity::current().keyway;
    assert_eq!(
        fixture.told(),
        format!(
            "was built otherwise than this host: keyway: host {ours:?}, module \"0.0.0\"; build both with the same compiler and options"
        )
    );
}

#[test]
fn another_contract_is_refused_with_the_item() {
    let mut fixture = Fixture::new();
    let text = APP_CONTRACT
        .text()
        .replace("Flow.Exit.0 u8", "Flow.Exit.0 i8");
    assert_ne!(text, APP_CONTRACT.text());
    fixture.manifest.provides.text = text;
    assert_eq!(
        fixture.told(),
        "was built against another keyway: Flow.Exit.0: host u8 index 0 size 1 align 1, module i8 index 0 size 1 align 1; rebuild host and module from the same sources"
    );
}

#[test]
fn what_the_module_imports_is_compared_the_other_way_round() {
    let mut fixture = Fixture::new();
    let mut requirement = required();
    requirement
        .contract
        .text
        .push_str("function keyway::app::app_view::AppView.pause fn() at 8\n");
    fixture.manifest.requires = vec![requirement];
    let error = fixture.verify(&[GRANTED]).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("AppView.pause: host nothing, module fn() at 8"),
        "{error}"
    );
}

#[test]
fn other_imports_than_the_host_knows_are_refused() {
    let mut fixture = Fixture::new();
    fixture.manifest.requires = vec![required()];
    assert_eq!(
        fixture.told(),
        "requires [keyway] where this host was generated for []; run `cargo keyway gen` and rebuild the host"
    );
}

#[test]
fn what_is_asked_of_an_import_must_have_been_granted() {
    let granted = Requirement {
        features: &["bulk", "fast"],
        optional: true,
        ..GRANTED
    };
    let told = |optional: bool, features: &[&str], granted: Requirement| {
        let mut fixture = Fixture::new();
        fixture.manifest.requires = vec![ManifestRequirement {
            optional,
            features: features.iter().map(ToString::to_string).collect(),
            ..required()
        }];
        fixture
            .verify(&[granted])
            .err()
            .map(|error| error.to_string())
    };
    // Nobody may serve the Core, as the host was generated for it.
    assert_eq!(
        told(false, &["bulk"], granted).unwrap(),
        "requires [keyway with \"bulk\"] where this host was generated for [optional keyway with \"bulk\" and \"fast\"]; run `cargo keyway gen` and rebuild the host"
    );
    // Whoever serves it was picked without this feature.
    assert_eq!(
        told(true, &["bulk", "slow"], granted).unwrap(),
        "requires [optional keyway with \"bulk\" and \"slow\"] where this host was generated for [optional keyway with \"bulk\" and \"fast\"]; run `cargo keyway gen` and rebuild the host"
    );
    // To ask for less does no harm.
    assert_eq!(told(true, &["fast"], granted), None);
    assert_eq!(told(true, &[], GRANTED), None);
}

#[test]
fn a_feature_that_is_not_provided_is_named() {
    let mut fixture = Fixture::new();
    fixture.manifest.features.clear();
    assert_eq!(
        fixture.told(),
        "does not provide the feature \"adaptive\" of keyway that it was picked for; run `cargo keyway gen` and rebuild"
    );
}

#[test]
fn a_file_that_is_no_library_is_refused_by_the_system() {
    static SITE: Site<(), ()> = Site::new(Core::new(&APP_CONTRACT, &()));
    let fixture = Fixture::new();
    let image = fixture.verify(&[]).unwrap();
    let error = SITE.load(&image).unwrap_err();
    assert!(matches!(error, LoadError::Open { .. }), "{error}");
    assert!(
        error.to_string().contains("the system cannot load "),
        "{error}"
    );
    assert!(SITE.imports().is_none());
    let error = probe(Path::new("nowhere.so"), "systems-test").unwrap_err();
    assert!(matches!(error, LoadError::Open { .. }), "{error}");
}

#[test]
fn a_library_that_is_replaced_between_the_check_and_the_load_is_not_taken() {
    static SITE: Site<(), ()> = Site::new(Core::new(&APP_CONTRACT, &()));
    let fixture = Fixture::new();
    let image = fixture.verify(&[]).unwrap();
    // The same length, and right about everything that is checked before: only the file is another one.
    let bytes = std::fs::read(image.path()).unwrap();
    let beside = image.path().with_extension("new");
    std::fs::write(&beside, vec![0; bytes.len()]).unwrap();
    std::fs::rename(&beside, image.path()).unwrap();
    let error = SITE.load(&image).unwrap_err();
    assert!(matches!(error, LoadError::Replaced { .. }), "{error}");
    let told = error.to_string();
    assert!(
        told.contains("was replaced while it was loaded; "),
        "{told}"
    );
}
