DELETE FROM frame_contact WHERE study = :study AND wave = :wave
