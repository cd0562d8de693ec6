using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit;
using ReadyKit.Accounts;
using ReadyKit.Accounts.Internal;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace Microsoft.Extensions.DependencyInjection;

internal static class AccountServices
{
    public static void AddAccounts<TContext>(this IReadyKitBuilder builder)
        where TContext : ReadyKitDbContext
    {
        builder.AddReadyKitOptions<AccountOptions, AccountOptionsValidator>(AccountOptions.Section);
        builder.AddReadyKitOptions<SessionOptions, SessionOptionsValidator>(SessionOptions.Section);
        var services = builder.Services;
        services.TryAddScoped<IPasswordHasher<ReadyKitUser>, Argon2idPasswordHasher>();
        services.AddIdentityCore<ReadyKitUser>(o => o.User.RequireUniqueEmail = true)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<TContext>();
        services.Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        services.AddDataProtection()
            .SetApplicationName(builder.Environment.ApplicationName)
            .PersistKeysToDbContext<TContext>();
        AddSessions(services);
        AddOperations(services);
        AddRegistration(services);
        builder.AddActivityTexts<AccountTexts>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ICleanup, AccountCleanup>());
        builder.AddJobHandler<MailPasswordReset, MailPasswordResetHandler>(MailPasswordReset.Name);
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddSingleton<AccountCookies>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<SessionQuery>();
        services.AddScoped<SessionStore>();
        services.AddScoped<SessionStarter>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthenticationHandler>(IdentityConstants.ApplicationScheme, null);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(PlatformRoles.SuperAdmin, p => p.RequireAuthenticatedUser().RequireRole(PlatformRoles.SuperAdmin));
    }

    private static void AddOperations(IServiceCollection services)
    {
        services.AddSingleton<HashGate>();
        services.AddSingleton<PasswordDecoy>();
        services.AddScoped<Passwords>();
        services.AddScoped<PasswordRehash>();
        services.AddScoped<AccountRules>();
        services.AddScoped<AccountTokens>();
        services.AddScoped<Throttles>();
        services.AddScoped<AccountMails>();
        services.AddScoped<AccountIntake>();
        services.AddScoped<AccountCreator>();
        services.AddScoped<NewPassword>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<RecoveryRequests>();
        services.TryAddScoped<ICurrentUser, CurrentUser>();
        services.TryAddScoped<ISignIn, SignIn>();
        services.TryAddScoped<IPasswordRecovery, PasswordRecovery>();
        services.TryAddScoped<IProfile, Profile>();
        services.TryAddScoped<ISetup, Setup>();
        services.AddSingleton<IEndpointModule, AccountEndpoints>();
    }

    private static void AddRegistration(IServiceCollection services)
    {
        services.AddSingleton<RegistrationCookie>();
        services.AddScoped<RegistrationLinks>();
        services.AddScoped<RegistrationWriter>();
        services.AddScoped<RepeatedRegistration>();
        services.AddScoped<ConfirmationProof>();
        services.AddScoped<AccountConfirmation>();
        services.TryAddScoped<IRegistration, Registration>();
    }
}
