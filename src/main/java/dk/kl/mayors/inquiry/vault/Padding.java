package dk.kl.mayors.inquiry.vault;

import java.nio.ByteBuffer;

/** Fills what is sealed up to a few lengths, so that the length of a text tells little about it. */
final class Padding {

    private static final int SMALLEST = 256;
    private static final int STEP = 1 << 16;

    private Padding() {
    }

    /** Length and content, with zeros up to the next power of two, above 64 KB to the next 64 KB. */
    static byte[] pad(byte[] content) {
        int needed = Integer.BYTES + content.length;
        int size = needed > STEP ? (needed + STEP - 1) / STEP * STEP : Math.max(SMALLEST, Integer.highestOneBit(needed - 1) << 1);
        return ByteBuffer.allocate(size).putInt(content.length).put(content).array();
    }

    /** The content of what {@link #pad(byte[])} made. */
    static byte[] unpad(byte[] padded) {
        ByteBuffer buffer = ByteBuffer.wrap(padded);
        byte[] content = new byte[buffer.getInt()];
        buffer.get(content);
        return content;
    }
}
