//! How the pictures look, on a light and on a dark page.

/// Classes of what is drawn. The picture brings its own ground, so that it is readable on any page.
pub(super) const STYLE: &str = "\
text{font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif;font-size:13px;fill:#1f2328}
.title{font-size:18px;font-weight:600}.group{font-weight:600}.small{font-size:11px}.muted{fill:#59636e}.bold{font-weight:600}
.ground{fill:#fff;stroke:#d1d9e0}.tint{fill:#f3f5f7}.grid{stroke:#e3e7eb}.one{stroke:#1f2328;stroke-width:1.5}.row{stroke:#eef1f4}
.mark{stroke:#fff;stroke-width:.8}.line{fill:none;stroke-width:2}
.hosted{fill:#1f2328}.line.hosted{stroke:#1f2328;fill:none;stroke-width:2.6}.static{fill:#fff;stroke:#1f2328;stroke-width:1.5}
.hecs{fill:#d55e00}.line.hecs{stroke:#d55e00;fill:none}.bevy{fill:#0072b2}.line.bevy{stroke:#0072b2;fill:none}
.flecs{fill:#009e73}.line.flecs{stroke:#009e73;fill:none}.gecs{fill:#a6439a}.line.gecs{stroke:#a6439a;fill:none}
.plain{fill:#8c959f}.line.plain{stroke:#8c959f;fill:none}
.held{stroke:#1a7f37;fill:none;stroke-width:2}.missed{stroke:#cf222e;fill:none;stroke-width:2}text.held{fill:#1a7f37;stroke:none}text.missed{fill:#cf222e;stroke:none}
@media(prefers-color-scheme:dark){text{fill:#e6edf3}.muted{fill:#9198a1}
.ground{fill:#0d1117;stroke:#3d444d}.tint{fill:#151b23}.grid{stroke:#262c36}.one{stroke:#e6edf3}.row{stroke:#1b212a}.mark{stroke:#0d1117}
.hosted{fill:#e6edf3}.line.hosted{stroke:#e6edf3}.static{fill:#0d1117;stroke:#e6edf3}
.hecs{fill:#f28e3c}.line.hecs{stroke:#f28e3c}.bevy{fill:#58a6ff}.line.bevy{stroke:#58a6ff}.flecs{fill:#2dc98f}.line.flecs{stroke:#2dc98f}
.gecs{fill:#d67fd0}.line.gecs{stroke:#d67fd0}.plain{fill:#8b949e}.line.plain{stroke:#8b949e}
.held{stroke:#3fb950}.missed{stroke:#f85149}text.held{fill:#3fb950}text.missed{fill:#f85149}}
";
