// SPDX-License-Identifier: Apache-2.0
package ohmesh.report.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jetbrains.letsPlot.commons.encoding.RGBEncoder;

/** Pixels as a PNG inside a page. Not compressed: how well zlib compresses is the choice of each host. */
final class RasterImage implements RGBEncoder {
    /** Colours of an indexed image. */
    private static final int PALETTE = 256;

    /** Six bits of each colour: no eye tells more apart. */
    private static final int SEEN = 0xfffcfcfc;

    @Override
    public String toDataUrl(int width, int height, int[] argb) {
        // A screen is neither needed nor looked for.
        System.setProperty("java.awt.headless", "true");
        BufferedImage image = indexed(width, height, argb);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(1);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** One byte a pixel where the colours are few enough, as they are along one colour map. */
    private static BufferedImage indexed(int width, int height, int[] argb) {
        int[] colours = IntStream.of(argb)
                .map(pixel -> pixel & SEEN)
                .distinct()
                .sorted()
                .toArray();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        if (colours.length <= PALETTE) {
            IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, true, -1, DataBuffer.TYPE_BYTE);
            image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
            for (int i = 0; i < argb.length; i++) {
                int index = Arrays.binarySearch(colours, argb[i] & SEEN);
                image.getRaster().setSample(i % width, i / width, 0, index);
            }
        } else {
            image.setRGB(0, 0, width, height, argb, 0, width);
        }
        return image;
    }
}
