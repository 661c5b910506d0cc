using CaseFlow.Domain;
using SkiaSharp;

namespace CaseFlow.Server.Attachments;

/// <summary>
/// A picture that can be decoded here, and its thumbnail: upright, without the original's metadata. The size is read
/// before anything is decoded, so that a small file cannot unfold into all of the memory.
/// </summary>
internal sealed class Picture : IDisposable
{
    /// <summary>The longer edge of a thumbnail, in pixels.</summary>
    public const int Edge = 320;

    /// <summary>The largest picture, in pixels.</summary>
    public const long MostPixels = 100_000_000;

    /// <summary>The media type of thumbnails.</summary>
    public const string ThumbnailType = "image/webp";

    private const int Quality = 80;

    private readonly SKCodec codec;

    private Picture(SKCodec codec) => this.codec = codec;

    /// <summary>The picture in a file; null when there is none that can be decoded.</summary>
    public static Picture? In(string path) => SKCodec.Create(path) is { Info: { Width: > 0, Height: > 0 } } codec ? new Picture(codec) : null;

    /// <summary>Why it cannot be taken; null when it can.</summary>
    public Rejected? TooLarge() => (long)codec.Info.Width * codec.Info.Height <= MostPixels
        ? null
        : Rejected.Invalid("picture_too_large", $"The picture has {codec.Info.Width} × {codec.Info.Height} pixels; at most {MostPixels / 1_000_000} million are taken. Make it smaller and send it again.");

    /// <summary>The thumbnail as WebP; null when the picture turns out to be broken.</summary>
    public byte[]? Thumbnail()
    {
        using var whole = Decode();
        if (whole is null) return null;
        var turned = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        var (width, height) = turned ? (whole.Height, whole.Width) : (whole.Width, whole.Height);
        var scale = Math.Min(1f, (float)Edge / Math.Max(width, height));
        var size = new SKSizeI(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
        using var surface = SKSurface.Create(new SKImageInfo(size.Width, size.Height));
        surface.Canvas.Concat(Upright(codec.EncodedOrigin, size.Width, size.Height));
        using var image = SKImage.FromBitmap(whole);
        surface.Canvas.DrawImage(image, turned ? new SKRect(0, 0, size.Height, size.Width) : new SKRect(0, 0, size.Width, size.Height),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var small = surface.Snapshot();
        using var written = small.Encode(SKEncodedImageFormat.Webp, Quality);
        return written.ToArray();
    }

    /// <summary>The first picture in the file, already smaller where its format can be read so.</summary>
    private SKBitmap? Decode()
    {
        var scale = Math.Min(1f, 2f * Edge / Math.Max(codec.Info.Width, codec.Info.Height));
        var size = codec.GetScaledDimensions(scale);
        var bitmap = new SKBitmap();
        var info = new SKImageInfo(size.Width, size.Height, SKImageInfo.PlatformColorType, SKAlphaType.Premul);
        if (bitmap.TryAllocPixels(info) && codec.GetPixels(info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput or SKCodecResult.ErrorInInput)
        {
            // What may still change would be copied to be drawn: 400 MB once more.
            bitmap.SetImmutable();
            return bitmap;
        }
        bitmap.Dispose();
        return null;
    }

    /// <summary>What turns a picture upright, for the size that it then has (EXIF 2.3, orientation).</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => Matrix(-1, 0, width, 0, 1, 0),
        SKEncodedOrigin.BottomRight => Matrix(-1, 0, width, 0, -1, height),
        SKEncodedOrigin.BottomLeft => Matrix(1, 0, 0, 0, -1, height),
        SKEncodedOrigin.LeftTop => Matrix(0, 1, 0, 1, 0, 0),
        SKEncodedOrigin.RightTop => Matrix(0, -1, width, 1, 0, 0),
        SKEncodedOrigin.RightBottom => Matrix(0, -1, width, -1, 0, height),
        SKEncodedOrigin.LeftBottom => Matrix(0, 1, 0, -1, 0, height),
        _ => SKMatrix.Identity,
    };

    private static SKMatrix Matrix(float scaleX, float skewX, float moveX, float skewY, float scaleY, float moveY) =>
        new(scaleX, skewX, moveX, skewY, scaleY, moveY, 0, 0, 1);

    public void Dispose() => codec.Dispose();
}
