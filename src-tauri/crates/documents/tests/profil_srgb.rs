//! Makes the sRGB profile that the crate ships, and checks that the shipped bytes are the ones this makes.
//!
//! An ICC 2.1 display profile of our own: the primaries of IEC 61966-2-1 adapted to D50, and its transfer curve in 1024 steps.
//! To write it again: `PROFIL=1 cargo test -p documents --test profil_srgb`.

fn curve() -> Vec<u8> {
    let mut tag = b"curv\0\0\0\0".to_vec();
    tag.extend(1024u32.to_be_bytes());
    for step in 0..1024 {
        let x = f64::from(step) / 1023.0;
        let y = if x <= 0.04045 { x / 12.92 } else { ((x + 0.055) / 1.055).powf(2.4) };
        tag.extend(((y * 65535.0).round() as u16).to_be_bytes());
    }
    tag
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    let mut tag = b"XYZ \0\0\0\0".to_vec();
    for value in values {
        tag.extend(((value * 65536.0).round() as i32).to_be_bytes());
    }
    tag
}

fn text(value: &str) -> Vec<u8> {
    let mut tag = b"text\0\0\0\0".to_vec();
    tag.extend(value.bytes().chain([0]));
    tag
}

fn description(value: &str) -> Vec<u8> {
    let mut tag = b"desc\0\0\0\0".to_vec();
    tag.extend((value.len() as u32 + 1).to_be_bytes());
    tag.extend(value.bytes().chain([0]));
    // No Unicode and no ScriptCode description.
    tag.extend([0; 4 + 4 + 2 + 1 + 67]);
    tag
}

fn profile() -> Vec<u8> {
    let white = [0.9642, 1.0, 0.8249];
    let tags: [(&[u8; 4], Vec<u8>); 9] = [
        (b"desc", description("sRGB")),
        (b"cprt", text("No copyright, use freely")),
        (b"wtpt", xyz(white)),
        (b"rXYZ", xyz([0.43607, 0.22249, 0.01392])),
        (b"gXYZ", xyz([0.38515, 0.71687, 0.09708])),
        (b"bXYZ", xyz([0.14307, 0.06061, 0.71410])),
        (b"rTRC", curve()),
        (b"gTRC", Vec::new()),
        (b"bTRC", Vec::new()),
    ];
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data = Vec::new();
    let start = 128 + 4 + 12 * tags.len();
    let mut last = (0u32, 0u32);
    for (name, bytes) in &tags {
        // The three channels share one curve.
        if !bytes.is_empty() {
            last = ((start + data.len()) as u32, bytes.len() as u32);
            data.extend(bytes);
            data.resize(data.len().next_multiple_of(4), 0);
        }
        table.extend(*name);
        table.extend(last.0.to_be_bytes());
        table.extend(last.1.to_be_bytes());
    }
    let mut header = vec![0; 128];
    header[0..4].copy_from_slice(&((start + data.len()) as u32).to_be_bytes());
    header[8..12].copy_from_slice(&[2, 0x10, 0, 0]);
    header[12..24].copy_from_slice(b"mntrRGB XYZ ");
    // 1 January 2026, midnight.
    for (place, value) in [2026u16, 1, 1].into_iter().enumerate() {
        header[24 + 2 * place..26 + 2 * place].copy_from_slice(&value.to_be_bytes());
    }
    header[36..40].copy_from_slice(b"acsp");
    for (place, value) in white.into_iter().enumerate() {
        header[68 + 4 * place..72 + 4 * place].copy_from_slice(&((value * 65536.0).round() as i32).to_be_bytes());
    }
    header.into_iter().chain(table).chain(data).collect()
}

#[test]
fn the_shipped_profile_is_the_one_made_here() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/profils/sRGB.icc");
    if std::env::var_os("PROFIL").is_some() {
        std::fs::write(path, profile()).unwrap();
    }
    assert_eq!(std::fs::read(path).unwrap(), profile());
}
