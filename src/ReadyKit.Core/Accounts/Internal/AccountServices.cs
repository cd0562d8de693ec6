using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit.Accounts.Internal.Commands;
using ReadyKit.Accounts.Internal.Passwords;
using ReadyKit.Accounts.Internal.PersonalData;
using ReadyKit.Accounts.Internal.Registration;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Accounts.Internal.Setup;
using ReadyKit.Accounts.Internal.SignIn;
using ReadyKit.Cli;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Accounts.Internal;

/// <summary>Everything the accounts are made of.</summary>
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
        AddCommands(services);
        builder.AddTexts<AccountTexts>();
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
        services.AddAccessHandler<RecentSignIn>(isFirst: false);
        services.AddAccessHandler<HubSession>(isFirst: true);
        services.AddAuthentication(SessionDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, SessionAuthenticationHandler>(SessionDefaults.AuthenticationScheme, null);
        services.AddAuthorizationBuilder()
            .AddPolicy(PlatformRoles.SuperAdmin, p => p.RequireAuthenticatedUser().RequireRole(PlatformRoles.SuperAdmin));
    }

    private static void AddOperations(IServiceCollection services)
    {
        services.AddSingleton<PasswordHashLimiter>();
        services.AddSingleton<DummyPasswordHash>();
        services.AddScoped<PasswordHashing>();
        services.AddScoped<PasswordRehash>();
        services.AddScoped<AccountRules>();
        services.AddScoped<AccountTokens>();
        services.AddScoped<Throttles>();
        services.AddScoped<AccountMails>();
        services.AddScoped<AccountValidator>();
        services.AddScoped<AccountCreator>();
        services.AddScoped<NewPassword>();
        services.AddScoped<PasswordChange>();
        services.AddScoped<RecoveryRequests>();
        services.TryAddScoped<ICurrentUser, CurrentUser>();
        services.TryAddScoped<ISignIn, PasswordSignIn>();
        services.TryAddScoped<IPasswordRecovery, PasswordRecovery>();
        services.TryAddScoped<IProfile, Profile>();
        services.TryAddScoped<ISuperAdminSetup, SuperAdminSetup>();
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
        services.TryAddScoped<IRegistration, AccountRegistration>();
    }

    private static void AddCommands(IServiceCollection services)
    {
        services.TryAddScoped<PasswordReplacement>();
        services.TryAddScoped<ICommandAccounts, CommandAccounts>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ICommandModule, AccountCommands>());
    }
}
