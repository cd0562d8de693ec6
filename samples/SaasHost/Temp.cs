#pragma warning disable
internal static class Temp { public static IReadyKitBuilder AddDevelopmentBilling(this IReadyKitBuilder b) => b; }
